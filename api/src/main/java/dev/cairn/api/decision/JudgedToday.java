package dev.cairn.api.decision;

import dev.cairn.api.effect.PresentJudgement;
import dev.cairn.api.learner.LearnerRecords;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.StackingOutcome;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Judges as at today, by the rules and on the records of this moment. */
@Component
class JudgedToday implements PresentJudgement {

    private final LearnerDecisions decisions;
    private final LearnerRecords records;

    JudgedToday(LearnerDecisions decisions, LearnerRecords records) {
        this.decisions = decisions;
        this.records = records;
    }

    @Override
    public StackingOutcome judge(LearnerId learner) {
        return decisions.judge(learner, decisions.today());
    }

    @Override
    public void hold(Collection<LearnerId> learners) {
        records.lock(learners);
    }
}
