package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what does not fit together among the definitions of one catalogue. */
final class CatalogueCheck {

    private final Catalogue catalogue;
    private final List<String> problems = new ArrayList<>();
    private final Set<AwardCode> codes = new HashSet<>();

    CatalogueCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.listAwards().forEach(award -> codes.add(award.code()));
    }

    List<String> problems() {
        catalogue.listAwards().forEach(this::check);
        return problems;
    }

    private void check(AwardDefinition award) {
        for (UnitCode unit : award.rule().listedUnits()) {
            if (catalogue.findUnit(unit).isEmpty()) {
                note(award, "Expected a title of unit %s among the units, but found none.".formatted(unit));
            }
        }
        for (AwardCode component : award.components()) {
            if (!codes.contains(component) || component.equals(award.code())) {
                note(award, "Expected another award of the catalogue as component, but found %s.".formatted(component));
            }
        }
        if (!award.isDraft()) {
            award.problemsOnPublishing().forEach(problem -> note(award, problem.toString()));
        }
    }

    private void note(AwardDefinition award, String message) {
        problems.add(award.version() + " " + message);
    }
}
