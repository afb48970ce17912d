package dev.cairn.engine.allocation;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import java.util.Collection;
import java.util.Set;

/** Finds the canonical allocation. Pure and thread-safe. */
public final class Allocator {

    private final Catalogue catalogue;

    /** An allocator that reads levels of units from this catalogue. */
    public Allocator(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Finds which units hold which places.
     *
     * @param award the award judged
     * @param units what the learner's results are recognised as; the order means nothing
     * @param heldComponents the awards that the learner has earned, for lines that ask for one
     */
    public Allocation allocate(AwardDefinition award, Collection<RecognisedUnit> units, Set<AwardCode> heldComponents) {
        throw new UnsupportedOperationException(catalogue + " " + award + units + heldComponents);
    }
}
