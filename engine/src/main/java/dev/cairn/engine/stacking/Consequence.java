package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;

/** What follows for one award from what a learner holds. */
public sealed interface Consequence permits Proposed, Waiting, Kept, HandBack, Review, Fallen, Withheld, NotEarned {

    /** The award version that it is about. */
    AwardVersion award();

    /** What follows, in a few words for people and explanations: identifiers, never names. */
    String say();
}
