package dev.cairn.api.authoring;

import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.FaultyDefinitionException;
import dev.cairn.engine.packaging.SharingLimit;
import dev.cairn.engine.packaging.SharingLimits;
import dev.cairn.engine.packaging.SharingLimitsReader;
import dev.cairn.engine.packaging.UnitMapping;
import dev.cairn.engine.packaging.UnitMappings;
import dev.cairn.engine.packaging.UnitMappingsReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what is wrong with a draft of mappings or of sharing limits. For one check and one thread. */
final class RegisterCheck {

    private final DraftKind kind;
    private final DraftContent content;
    private final Remarks remarks = new Remarks();
    private String says = "";

    RegisterCheck(DraftKind kind, DraftContent content) {
        this.kind = kind;
        this.content = content;
    }

    /** @param today the day of the save: what begins before it is worth a word */
    DraftReport check(String digest, TrialRules rules, LocalDate today) {
        LocalDate from = content.effectiveFrom();
        if (from == null) {
            remarks.note("dates", "effectiveFrom", "Expected the day on which it is to begin, but found none.");
        } else if (from.isAfter(today)) {
            remarks.warn(
                    "dates",
                    "effectiveFrom",
                    "It counts from its publication on; days within say what else they mean.");
        }
        if (content.previous() != null) {
            remarks.note("dates", "previous", "Expected nothing here: no award ends by it.");
        }
        remarks.noteUnits(content.units(), rules.catalogue());
        if (!content.examples().isEmpty()) {
            remarks.note("examples", "", "Expected none: put them beside the awards that they are about.");
        }
        try {
            says = kind == DraftKind.UNIT_MAPPINGS ? checkMappings(rules.catalogue()) : checkLimits(rules.catalogue());
        } catch (FaultyDefinitionException e) {
            e.problems().forEach(problem -> remarks.note("form", problem));
        }
        return new DraftReport(digest, rules.digest(), remarks.problems(), remarks.warnings(), says, null, List.of());
    }

    /** Edge case B12: together with those already there, no unit may supersede itself. */
    private String checkMappings(Catalogue catalogue) {
        UnitMappings mappings = UnitMappingsReader.read(content.text());
        try {
            catalogue.withMappings(mappings);
        } catch (IllegalArgumentException cycle) {
            remarks.note("catalogue", "/mappings", String.valueOf(cycle.getMessage()));
        }
        return mappings.listMappings().stream().map(RegisterCheck::say).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String say(UnitMapping mapping) {
        return "- %s: %s%s"
                .formatted(
                        mapping.id(),
                        mapping.equivalence().phrase(),
                        mapping.date() == null ? "" : " from " + mapping.date());
    }

    private String checkLimits(Catalogue catalogue) {
        SharingLimits limits = SharingLimitsReader.read(content.text());
        List<String> before = catalogue.problems();
        catalogue.under(limits).problems().stream()
                .filter(problem -> !before.contains(problem))
                .forEach(problem -> remarks.note("catalogue", "", problem));
        return limits.limits().stream().map(RegisterCheck::say).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String say(SharingLimit limit) {
        return "- %s: a unit feeds at most %d of %s%s"
                .formatted(
                        limit.id(),
                        limit.feeds(),
                        limit.awards(),
                        limit.isStrict() ? "" : "; %d units may feed more".formatted(limit.mayBeShared()));
    }
}
