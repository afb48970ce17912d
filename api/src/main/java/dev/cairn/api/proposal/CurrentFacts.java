package dev.cairn.api.proposal;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.LearnerId;

/** Port: what the facts on record say at this moment, asked before something irrevocable is signed. */
public interface CurrentFacts {

    /** Whether an award in process stands on the facts as they are now: its rule is met, and nothing that it rests on is lost. */
    boolean stillStands(LearnerId learner, AwardVersion award);
}
