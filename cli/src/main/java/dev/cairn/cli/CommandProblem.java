package dev.cairn.cli;

import java.util.List;

/** Why a command cannot go on: a sentence for people, with more lines where there are several reasons, and an exit code for scripts. */
final class CommandProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final transient List<String> details;
    private final int exitCode;

    CommandProblem(String sentence, int exitCode) {
        this(sentence, List.of(), exitCode);
    }

    CommandProblem(String sentence, List<String> details, int exitCode) {
        super(sentence);
        this.sentence = sentence;
        this.details = List.copyOf(details);
        this.exitCode = exitCode;
    }

    String sentence() {
        return sentence;
    }

    /** Every reason, where there are several; each may have several lines. */
    List<String> details() {
        return details;
    }

    int exitCode() {
        return exitCode;
    }
}
