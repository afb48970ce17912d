package dev.cairn.api.issuer;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a {@link MasterKeyProblem} at the start into sentences instead of a stack trace. */
class MasterKeyProblemAnalyzer extends AbstractFailureAnalyzer<MasterKeyProblem> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MasterKeyProblem problem) {
        return new FailureAnalysis(problem.getMessage(), problem.cure(), problem);
    }
}
