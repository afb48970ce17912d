package dev.cairn.api.proposal;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.LearnerId;

/** Port: what the facts on record say at this moment, asked before something irrevocable is signed. */
public interface CurrentFacts {

    /** Whether the learner has earned the award on the facts as they are now. */
    boolean stillEarns(LearnerId learner, AwardVersion award);
}
