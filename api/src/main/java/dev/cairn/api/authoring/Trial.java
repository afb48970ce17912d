package dev.cairn.api.authoring;

import dev.cairn.engine.endorsement.EndorsementTable;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.stacking.Stacker;

/**
 * The rules as they would be if a draft were published.
 *
 * @param catalogue with the draft in it, and the version before it ended as its author says
 * @param stacker decides by them
 * @param endorsement says who must consent by them
 */
record Trial(Catalogue catalogue, Stacker stacker, EndorsementTable endorsement) {}
