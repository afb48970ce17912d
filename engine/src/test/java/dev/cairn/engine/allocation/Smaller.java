package dev.cairn.engine.allocation;

import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.result.LearnerFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes a case in which two answers differ smaller, as long as they still differ: for people. */
record Smaller(AwardDefinition award, Catalogue catalogue, AllocationCase known) {

    Smaller asSmallAsCanBe() {
        Smaller now = this;
        while (true) {
            Smaller next = now.smaller().filter(Smaller::differs).findFirst().orElse(null);
            if (next == null) {
                return now;
            }
            now = next;
        }
    }

    String difference() {
        return Difference.of(award, catalogue, known);
    }

    private boolean differs() {
        return namesItsLines()
                && BruteForce.allowsNothing(award, known)
                && !difference().isEmpty();
    }

    private boolean namesItsLines() {
        return award.packaging().totals().values().stream()
                .flatMap(total -> total.lines().stream())
                .allMatch(line -> award.findLine(line).isPresent());
    }

    private Stream<Smaller> smaller() {
        Packaging all = award.packaging();
        return Stream.of(
                        without(known.units()).map(known::withUnits).map(this::with),
                        without(known.credit()).map(known::withCredit).map(this::with),
                        without(known.adjustments()).map(known::withAdjustments).map(this::with),
                        without(List.copyOf(known.spent()))
                                .map(known::withSpent)
                                .map(this::with),
                        without(known.facts().evidence())
                                .map(less -> known.withFacts(
                                        new LearnerFacts(known.facts().attributes(), less)))
                                .map(this::with),
                        without(all.conditions()).map(less -> with(all.withConditions(all.totals(), less))),
                        without(all.standards()).map(less -> with(all.withStandards(less))),
                        without(all.prerequisites()).map(less -> with(all.withPrerequisites(less))),
                        without(all.specialisations()).map(less -> with(all.withSpecialisations(less))),
                        without(List.copyOf(all.divisible())).map(less -> with(all.withDivisible(less))),
                        smaller(all.rule()).map(less -> with(all.withRule(less))))
                .flatMap(stream -> stream);
    }

    private Smaller with(AllocationCase less) {
        return new Smaller(award, catalogue, less);
    }

    private Smaller with(Packaging less) {
        return new Smaller(award.withPackaging(less), catalogue, known);
    }

    private static <T> Stream<List<T>> without(List<T> list) {
        return list.stream().map(one -> {
            List<T> less = new ArrayList<>(list);
            less.remove(one);
            return less;
        });
    }

    private static Stream<PackagingRule> smaller(PackagingRule rule) {
        if (rule instanceof PackagingRule.Group group) {
            return Stream.concat(
                    without(group.children())
                            .filter(less -> !less.isEmpty())
                            .map(less -> new PackagingRule.Group(group.id(), group.range(), less)),
                    inside(group.children()).map(less -> new PackagingRule.Group(group.id(), group.range(), less)));
        }
        if (rule instanceof PackagingRule.OneOf oneOf) {
            return inside(oneOf.options())
                    .map(less -> new PackagingRule.OneOf(oneOf.id(), oneOf.atLeast(), oneOf.atMost(), less));
        }
        if (rule instanceof PackagingRule.Choose choose) {
            return without(List.copyOf(choose.units()))
                    .filter(less -> !less.isEmpty())
                    .map(less -> new PackagingRule.Choose(
                            choose.id(),
                            choose.range(),
                            new TreeSet<>(less),
                            choose.complete(),
                            choose.takesUnspecifiedCredit()));
        }
        return Stream.empty();
    }

    private static Stream<List<PackagingRule>> inside(List<PackagingRule> lines) {
        return lines.stream()
                .flatMap(line -> smaller(line).map(less -> {
                    List<PackagingRule> changed = new ArrayList<>(lines);
                    changed.set(lines.indexOf(line), less);
                    return changed;
                }));
    }
}
