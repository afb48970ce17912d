package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what does not fit together among the definitions of one catalogue. For one check and one thread. */
public final class CatalogueCheck {

    private final Catalogue catalogue;
    private final List<String> problems = new ArrayList<>();
    private final Set<AwardCode> codes = new HashSet<>();

    CatalogueCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.listAwards().forEach(award -> codes.add(award.code()));
    }

    /**
     * What would not fit together any more if this definition came in, or replaced the one of its version: what the catalogue is amiss
     * of anyway is left out.
     */
    public static List<String> problemsOnAdding(Catalogue catalogue, AwardDefinition definition) {
        List<AwardDefinition> awards = new ArrayList<>(catalogue.listAwards());
        awards.removeIf(award -> award.version().equals(definition.version()));
        List<String> before = new CatalogueCheck(over(awards, catalogue)).problems();
        awards.add(definition);
        List<String> after = new ArrayList<>(new CatalogueCheck(over(awards, catalogue)).problems());
        after.removeAll(before);
        return after;
    }

    private static Catalogue over(List<AwardDefinition> awards, Catalogue catalogue) {
        return Catalogue.of(awards, catalogue.listUnits(), catalogue.mappings()).under(catalogue.sharing());
    }

    List<String> problems() {
        catalogue.listAwards().forEach(this::check);
        catalogue.sharing().limits().forEach(this::check);
        findOverlaps();
        findCycles();
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
        checkAwards(award, "nested award", award.nesting().nests());
        checkAwards(award, "award of a line", award.rule().listedAwards());
        if (award.rule().listedAwards().contains(award.code())) {
            note(award, "Expected other awards in the lines of %s, but found itself.".formatted(award.code()));
        }
        checkPrerequisites(award);
        if (!award.isDraft()) {
            award.problemsOnPublishing().forEach(problem -> note(award, problem.toString()));
        }
    }

    private void checkAwards(AwardDefinition award, String as, Collection<AwardCode> named) {
        named.stream()
                .filter(code -> !codes.contains(code))
                .forEach(code ->
                        note(award, "Expected an award of the catalogue as %s, but found %s.".formatted(as, code)));
    }

    /** What the catalogue does not know nobody can hold: the unit that asks for it would never count. */
    private void checkPrerequisites(AwardDefinition award) {
        award.prerequisites().stream()
                .filter(one -> one.mode() == Prerequisite.Mode.BLOCKING)
                .forEach(one -> one.requires().stream()
                        .filter(unit -> catalogue.findUnit(unit).isEmpty())
                        .forEach(unit -> note(
                                award,
                                "Expected units that somebody can hold before %s, but the catalogue knows no unit %s."
                                        .formatted(one.unit(), unit))));
    }

    /** On each day one version of an award judges whoever commences. */
    private void findOverlaps() {
        List<AwardDefinition> whole = catalogue.listAwards().stream()
                .filter(award -> !award.isDraft())
                .toList();
        for (int i = 1; i < whole.size(); i++) {
            AwardDefinition later = whole.get(i);
            whole.subList(0, i).stream()
                    .filter(earlier -> earlier.code().equals(later.code()) && overlap(earlier, later))
                    .forEach(earlier -> note(
                            later,
                            "Expected versions of one award on days of their own, but %s is in force as well, to %s."
                                    .formatted(
                                            earlier.version(),
                                            earlier.effectiveTo() == null ? "no last day" : earlier.effectiveTo())));
        }
    }

    private static boolean overlap(AwardDefinition one, AwardDefinition other) {
        return one.isInForceOn(other.effectiveFrom()) || other.isInForceOn(one.effectiveFrom());
    }

    private void check(SharingLimit limit) {
        for (AwardCode award : limit.awards()) {
            if (!codes.contains(award)) {
                problems.add("Sharing limit '%s': expected awards of the catalogue, but found %s."
                        .formatted(limit.id(), award));
            }
        }
    }

    /** Awards that are components of each other could never be earned the first time (edge case E8), nor taken where they nest each other. */
    private void findCycles() {
        SortedMap<AwardCode, SortedSet<AwardCode>> open = new TreeMap<>();
        catalogue.listAwards().forEach(award -> {
            Set<AwardCode> smaller = open.computeIfAbsent(award.code(), c -> new TreeSet<>());
            smaller.addAll(award.components());
            smaller.addAll(award.nesting().nests());
            smaller.addAll(demanded(award.rule()));
        });
        boolean changed = true;
        while (changed) {
            Set<AwardCode> left = Set.copyOf(open.keySet());
            changed = open.values().removeIf(components -> components.stream().noneMatch(left::contains));
        }
        if (!open.isEmpty()) {
            problems.add("Expected components that can be earned before their parents, but found a cycle among %s."
                    .formatted(open.keySet()));
        }
    }

    /** The awards without which nobody meets the rule; what only some option or branch asks for is not among them. */
    private static List<AwardCode> demanded(PackagingRule line) {
        return line instanceof PackagingRule.OneOf || line instanceof PackagingRule.Conditional
                ? List.of()
                : line.children().isEmpty()
                        ? line.listedAwards()
                        : line.children().stream()
                                .flatMap(child -> demanded(child).stream())
                                .toList();
    }

    private void note(AwardDefinition award, String message) {
        problems.add(award.version() + " " + message);
    }
}
