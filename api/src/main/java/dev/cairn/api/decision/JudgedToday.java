package dev.cairn.api.decision;

import dev.cairn.api.effect.PresentJudgement;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.StackingOutcome;
import org.springframework.stereotype.Component;

/** Judges as at today, by the rules and on the records of this moment. */
@Component
class JudgedToday implements PresentJudgement {

    private final LearnerDecisions decisions;

    JudgedToday(LearnerDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public StackingOutcome judge(LearnerId learner) {
        return decisions.judge(learner, decisions.today());
    }
}
