package dev.cairn.engine.allocation;

import dev.cairn.engine.allocation.BruteAdmission.Assumed;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a learner: met where the award is met whatever is unknown, not met where it is not met however good the unknown
 * is, else undetermined.
 *
 * @param word the verdict's word
 * @param score the best score on what is known; null where an attribute is unknown or nothing is allowed
 * @param assumed what that score rests on
 */
record BruteVerdict(String word, @Nullable BruteScore score, Assumed assumed) {

    private static final int HIGHEST_LEVEL = 3;

    static BruteVerdict of(AwardDefinition award, Catalogue catalogue, AllocationCase known) {
        List<Map<String, String>> attributes = attributes(award, known);
        boolean always = true;
        @Nullable BruteScore score = null;
        for (Map<String, String> one : attributes) {
            score = BruteForce.best(award, catalogue, known, new Assumed(one, Map.of(), false));
            always &= isMet(score);
            if (always && !isMetAtAnyLevel(award, catalogue, known, one)) {
                throw new AssertionError("met with unknown levels, and not at every one of them: " + award.version());
            }
        }
        Assumed assumed = new Assumed(attributes.get(0), Map.of(), false);
        @Nullable BruteScore told = attributes.size() == 1 ? score : null;
        if (always) {
            return new BruteVerdict("satisfied", told, assumed);
        }
        boolean ever = attributes.stream().anyMatch(one -> isMetAtBest(award, catalogue, known, one));
        return new BruteVerdict(ever ? "undetermined" : "unsatisfied", told, assumed);
    }

    private static boolean isMet(@Nullable BruteScore score) {
        return score != null && score.missing() == 0;
    }

    /** Met is met whatever the unknown levels are. */
    private static boolean isMetAtAnyLevel(
            AwardDefinition award, Catalogue catalogue, AllocationCase known, Map<String, String> attributes) {
        return levels(award, catalogue, known).stream()
                .allMatch(levels ->
                        isMet(BruteForce.best(award, catalogue, known, new Assumed(attributes, levels, false))));
    }

    private static boolean isMetAtBest(
            AwardDefinition award, Catalogue catalogue, AllocationCase known, Map<String, String> attributes) {
        return levels(award, catalogue, known).stream()
                .anyMatch(levels ->
                        isMet(BruteForce.best(award, catalogue, known, new Assumed(attributes, levels, true))));
    }

    /** The attributes recorded, and for one that a line asks for and that is not, each value that makes a difference. */
    private static List<Map<String, String>> attributes(AwardDefinition award, AllocationCase known) {
        Set<String> asked = new TreeSet<>();
        Set<String> values = new TreeSet<>(Set.of(""));
        award.rule().lines().forEach(line -> {
            if (line instanceof PackagingRule.Conditional conditional) {
                asked.add(conditional.attribute());
                values.addAll(conditional.values());
            }
        });
        List<Map<String, String>> made = new ArrayList<>(List.of(known.facts().attributes()));
        for (String attribute : asked) {
            if (!known.facts().attributes().containsKey(attribute)) {
                made = made.stream()
                        .flatMap(before -> values.stream().map(value -> with(before, attribute, value)))
                        .toList();
            }
        }
        return made;
    }

    private static <K extends Comparable<K>, V> Map<K, V> with(Map<K, V> before, K key, V value) {
        Map<K, V> after = new TreeMap<>(before);
        after.put(key, value);
        return after;
    }

    /** Every way to give levels to the units that have none. */
    private static List<Map<UnitCode, Integer>> levels(
            AwardDefinition award, Catalogue catalogue, AllocationCase known) {
        List<Map<UnitCode, Integer>> made = new ArrayList<>(List.of(Map.of()));
        for (UnitCode unit : unknown(award, catalogue, known)) {
            List<Map<UnitCode, Integer>> more = new ArrayList<>();
            for (Map<UnitCode, Integer> before : made) {
                for (int level = 1; level <= HIGHEST_LEVEL; level++) {
                    more.add(with(before, unit, level));
                }
            }
            made = more;
        }
        return made;
    }

    private static Set<UnitCode> unknown(AwardDefinition award, Catalogue catalogue, AllocationCase known) {
        Set<UnitCode> unknown = new TreeSet<>();
        known.units().stream()
                .map(RecognisedUnit::unit)
                .filter(unit -> !award.packaging().levels().containsKey(unit)
                        || catalogue.levels().of(unit).isEmpty())
                .forEach(unknown::add);
        award.rule()
                .lines()
                .filter(line -> line instanceof PackagingRule.Component component
                        && known.heldAwards().contains(component.award()))
                .flatMap(line -> line.units().stream())
                .filter(unit -> !award.packaging().levels().containsKey(unit))
                .forEach(unknown::add);
        return unknown;
    }
}
