package dev.cairn.api.effect;

import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.StackingOutcome;
import java.util.Collection;

/** Judges learners on what is on record, the running transaction included. Whoever judges implements it. */
public interface PresentJudgement {

    /** What the records say of a person as at today, without any consequence. */
    StackingOutcome judge(LearnerId learner);

    /** Keeps everybody else from judging these learners and from writing facts about them until the running transaction ends. */
    void hold(Collection<LearnerId> learners);
}
