package dev.cairn.api.authoring;

import dev.cairn.api.catalogue.DecisionModelKind;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;

/** The rules in force, and what they would be. One snapshot: however long a check takes, it is against the same rules. */
interface TrialRules {

    /** Another digest, other rules. */
    String digest();

    /** The awards in force. */
    Catalogue catalogue();

    /** The decision model in force. */
    RuleAsset model(DecisionModelKind model);

    /** The number of the latest version of what is no award, in force or yet to be; 1 is the one that is shipped. */
    int latest(DraftKind kind, String name);

    /** As if this award were published. */
    Trial with(AwardDefinition award, DraftContent content);
}
