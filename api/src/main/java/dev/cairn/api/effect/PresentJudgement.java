package dev.cairn.api.effect;

import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.StackingOutcome;

/** Judges learners on what is on record, the running transaction included. Whoever judges implements it. */
public interface PresentJudgement {

    /** What the records say of a person as at today, without any consequence. */
    StackingOutcome judge(LearnerId learner);
}
