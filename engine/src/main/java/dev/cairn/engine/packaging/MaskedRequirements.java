package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what stands in a definition and can never matter: a line for which there is no room, an option that another makes needless, a
 * branch that nobody reaches, a condition that holds whatever is done, a standard under a stricter one. What is told is sure; what
 * would take a search to see is not looked for. For one definition and one thread.
 */
final class MaskedRequirements {

    private final AwardDefinition definition;
    private final RuleBounds bounds;
    private final TotalBounds totals;
    private final Set<String> counted;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    /** @param levels the levels of units where the definition states none */
    MaskedRequirements(AwardDefinition definition, UnitLevels levels) {
        this.definition = definition;
        this.bounds = new RuleBounds(definition);
        this.totals = new TotalBounds(definition, levels);
        this.counted = counted(definition.packaging());
    }

    List<DefinitionProblem> problems() {
        boolean asksForLinesOnly = definition.packaging().conditions().isEmpty()
                && definition.packaging().specialisations().isEmpty();
        look(definition.rule(), asksForLinesOnly, Map.of());
        definition.packaging().conditions().forEach(this::look);
        lookAtStandards();
        lookAtPrerequisites();
        return List.copyOf(problems);
    }

    /**
     * What is known of an attribute where a line stands.
     *
     * @param among whether it is one of the values; false: it is none of them
     */
    private record Known(boolean among, Set<String> values, String line) {}

    /**
     * @param free whether nothing above asks for more than the lines beneath ask for, so that an option that counts more is not worth
     *     more
     */
    private void look(PackagingRule line, boolean free, Map<String, Known> known) {
        if (line instanceof PackagingRule.Group group) {
            lookForRoom(group);
        }
        if (line instanceof PackagingRule.OneOf oneOf && oneOf.atLeast() == 1) {
            lookAtOptions(oneOf, free);
        }
        if (line instanceof PackagingRule.Conditional conditional) {
            lookAtBranches(conditional, free, known);
            return;
        }
        boolean stillFree = free && !(line instanceof PackagingRule.Group group && bounds.asksForMore(group));
        line.children().forEach(child -> look(child, stillFree, known));
    }

    /** A group whose cap is filled by what some lines ask for leaves nothing to the others. */
    private void lookForRoom(PackagingRule.Group group) {
        Amount cap = group.range().atMost();
        List<PackagingRule> asking =
                group.children().stream().filter(line -> bounds.least(line) > 0).toList();
        if (cap == null
                || cap.isZero()
                || asking.stream().mapToLong(bounds::least).sum() < cap.hundredths()) {
            return;
        }
        group.children().stream()
                .filter(line -> bounds.least(line) == 0 && Alike.countsCredit(line))
                .forEach(line -> note(
                        line.id(),
                        "Expected a line that can count something, but '%s' takes at most %s and %s ask for all of it.",
                        group.id(),
                        definition.measure().say(cap),
                        asking.stream().map(PackagingRule::id).toList()));
    }

    private void lookAtOptions(PackagingRule.OneOf oneOf, boolean free) {
        List<PackagingRule> options = oneOf.options();
        for (PackagingRule option : options) {
            for (PackagingRule other : options) {
                boolean alike = asksForTheSame(option, other);
                boolean told = alike && options.indexOf(other) > options.indexOf(option);
                if (option == other || told) {
                    continue;
                }
                if (alike && (free || oneOf.atMost() == 1)) {
                    note(
                            option.id(),
                            "Expected options that differ, but '%s' asks for the same as '%s'.",
                            option.id(),
                            other.id());
                    break;
                }
                if (free && !alike && new Implied(definition, bounds).by(option, other)) {
                    note(
                            option.id(),
                            "Expected an option that somebody needs, but whoever meets '%s' meets '%s' as well.",
                            option.id(),
                            other.id());
                    break;
                }
            }
        }
    }

    /** A condition that counts what stands in the one and not in the other tells them apart. */
    private boolean asksForTheSame(PackagingRule line, PackagingRule other) {
        return Alike.ask(line, other) && !isCounted(line) && !isCounted(other);
    }

    private boolean isCounted(PackagingRule line) {
        return line.lines().map(PackagingRule::id).anyMatch(counted::contains);
    }

    /** The lines that a condition counts by name. */
    private static Set<String> counted(Packaging packaging) {
        Set<String> lines = new TreeSet<>();
        for (Condition condition : packaging.conditions()) {
            if (condition instanceof Condition.Average average) {
                lines.addAll(average.lines());
            }
            condition
                    .totals()
                    .forEach(name -> lines.addAll(
                            Objects.requireNonNull(packaging.totals().get(name), name)
                                    .lines()));
        }
        return lines;
    }

    private void lookAtBranches(PackagingRule.Conditional branch, boolean free, Map<String, Known> known) {
        PackagingRule otherwise = branch.otherwise();
        if (otherwise != null && asksForTheSame(branch.then(), otherwise)) {
            note(
                    branch.id(),
                    "Expected branches that differ, but '%s' asks for the same as '%s'.",
                    branch.then().id(),
                    otherwise.id());
        }
        Known before = known.get(branch.attribute());
        if (before != null) {
            boolean never = before.among()
                    ? branch.values().stream().noneMatch(before.values()::contains)
                    : before.values().containsAll(branch.values());
            boolean always = before.among() && branch.values().containsAll(before.values());
            if (never) {
                noteUnreachable(branch.then(), branch, before);
            }
            if (always) {
                noteUnreachable(otherwise == null ? branch : otherwise, branch, before);
            }
        }
        look(branch.then(), free, with(known, branch, true));
        if (otherwise != null) {
            look(otherwise, free, with(known, branch, false));
        }
    }

    private void noteUnreachable(PackagingRule line, PackagingRule.Conditional branch, Known before) {
        note(
                line.id(),
                "Expected a branch that hangs on %s, but '%s' above has decided on it already.",
                branch.attribute(),
                before.line());
    }

    private static Map<String, Known> with(Map<String, Known> known, PackagingRule.Conditional branch, boolean among) {
        Map<String, Known> more = new TreeMap<>(known);
        more.putIfAbsent(branch.attribute(), new Known(among, branch.values(), branch.id()));
        return more;
    }

    private void look(Condition condition) {
        if (condition instanceof Condition.AtLeast floor) {
            long sure = floor.totals().stream().mapToLong(totals::least).sum();
            if (sure >= floor.amount().hundredths()) {
                note(
                        floor.id(),
                        "Expected a floor that can lack something, but whoever meets the lines has %s of the %s.",
                        Amount.ofSum(sure),
                        floor.amount());
            }
        } else if (condition instanceof Condition.AtMost ceiling) {
            long most = ceiling.totals().stream().mapToLong(totals::most).sum();
            if (most <= ceiling.amount().hundredths()) {
                note(
                        ceiling.id(),
                        "Expected a ceiling that can be reached, but the lines let at most %s of the %s through.",
                        Amount.ofSum(most),
                        ceiling.amount());
            }
        } else if (condition instanceof Condition.Share share) {
            int always = share.atLeast() ? 0 : share.ratio().whole();
            if (share.ratio().part() == always) {
                note(share.id(), "Expected a share that can be missed, but %s always holds.", share.ratio());
            }
        }
    }

    private void lookAtStandards() {
        List<Standard> standards = definition.packaging().standards();
        for (Standard standard : standards) {
            standards.stream()
                    .filter(other -> other != standard && covers(other, standard))
                    .filter(other -> !covers(standard, other) || standards.indexOf(other) < standards.indexOf(standard))
                    .findFirst()
                    .ifPresent(other -> note(
                            standard.id(),
                            "Expected a standard that refuses something, but '%s' refuses all of it already.",
                            other.id()));
        }
    }

    /** Whether what the second refuses is refused by the first as well. */
    private static boolean covers(Standard one, Standard other) {
        boolean everywhere =
                one.units().isEmpty() || !other.units().isEmpty() && one.units().containsAll(other.units());
        Integer years = one.notOlderThanYears();
        Integer otherYears = other.notOlderThanYears();
        boolean asOld = otherYears == null || years != null && years <= otherYears;
        boolean asGood = other.markAtLeast() == null
                || one.markAtLeast() != null && one.markAtLeast().compareTo(other.markAtLeast()) >= 0;
        return everywhere && asOld && asGood;
    }

    /** A prerequisite is asked for where its unit holds a place, or where another prerequisite asks for that unit. */
    private void lookAtPrerequisites() {
        if (definition.rule().lines().anyMatch(PackagingRule.Imported.class::isInstance)) {
            return;
        }
        Set<UnitCode> asked = new TreeSet<>(definition.rule().listedUnits());
        definition.prerequisites().forEach(one -> asked.addAll(one.requires()));
        definition.prerequisites().stream()
                .filter(one -> !asked.contains(one.unit()))
                .forEach(one -> note(
                        definition.rule().id(),
                        "Expected prerequisites of units that a line lists, but none lists %s.",
                        one.unit()));
    }

    private void note(String line, String message, Object... parts) {
        problems.add(
                new DefinitionProblem("#" + line, message.formatted(parts) + " It can never matter: leave it out."));
    }
}
