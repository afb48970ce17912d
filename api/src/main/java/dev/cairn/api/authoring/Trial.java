package dev.cairn.api.authoring;

import dev.cairn.engine.endorsement.EndorsementTable;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.stacking.Stacker;
import java.util.List;

/**
 * The rules as they would be if a draft were published.
 *
 * @param catalogue with the draft in it, and the version before it ended as its author says
 * @param stacker decides by them
 * @param endorsements say who must consent: the policy of today, and those that are published and begin later
 */
record Trial(Catalogue catalogue, Stacker stacker, List<EndorsementTable> endorsements) {

    Trial {
        endorsements = List.copyOf(endorsements);
    }
}
