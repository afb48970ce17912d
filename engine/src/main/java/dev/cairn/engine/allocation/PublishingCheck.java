package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.DefinitionProblem;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.packaging.Specialisation;
import dev.cairn.engine.packaging.Total;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides whether a rule may be published (edge cases, section H): somebody can meet it, on every way that it offers, and not everybody
 * does. It asks the allocator itself, with a learner who holds everything that any line lists, so that what is found here is what
 * learners would find. Thread-safe.
 */
public final class PublishingCheck {

    private static final int MADE_UP_UNITS = 40;
    private static final int MADE_UP_POINTS = 14;

    private static final String BUDGET_SPENT =
            "but within the budget of steps nobody can say whether one can. Maybe fewer lines that list the same units, or fewer conditions, would do.";

    private final Catalogue catalogue;

    public PublishingCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Why a definition must not be published; empty where it may be. Each problem names its lines, with the shortest conflict. */
    public List<DefinitionProblem> problems(AwardDefinition award) {
        List<DefinitionProblem> problems = new ArrayList<>(award.problemsOnPublishing());
        if (problems.isEmpty()) {
            problems.addAll(impossible(award));
            problems.addAll(vacuous(award));
        }
        if (problems.isEmpty()) {
            problems.addAll(award.requirementsThatNeverMatter(catalogue.levels()));
            award.packaging()
                    .specialisations()
                    .forEach(one -> unattainable(award, one).ifPresent(problems::add));
        }
        return List.copyOf(problems);
    }

    /** Nobody could meet it, or nobody on one of its ways. */
    private List<DefinitionProblem> impossible(AwardDefinition award) {
        AwardDefinition open = withMadeUpUnits(award);
        List<DefinitionProblem> problems = new ArrayList<>();
        List<Selection> selections = Selection.of(open.rule(), Map.of());
        if (selections.size() > Selection.MOST) {
            return List.of(new DefinitionProblem(
                    "#" + award.rule().id(),
                    "Expected at most %d ways in which options can be taken, but there are more."
                            .formatted(Selection.MOST)));
        }
        for (Selection selection : selections) {
            why(award, open, selection)
                    .ifPresent(why -> problems.add(new DefinitionProblem(
                            "#" + where(award, selection), "Expected a rule that somebody can meet, " + why)));
        }
        return problems;
    }

    /** What is listed is enough, or else what a partial list may leave out as well. */
    private Optional<String> why(AwardDefinition award, AwardDefinition open, Selection selection) {
        return why(taking(award, selection)).flatMap(listed -> why(taking(open, selection)));
    }

    private static AwardDefinition taking(AwardDefinition award, Selection selection) {
        return award.withPackaging(award.packaging().withRule(only(award.rule(), selection)));
    }

    private Optional<String> why(AwardDefinition award) {
        Optional<String> why = Optional.empty();
        for (AllocationCase learner : BestLearner.of(award)) {
            why = why(award, learner);
            if (why.isEmpty()) {
                return why;
            }
        }
        return why;
    }

    private Optional<String> why(AwardDefinition award, AllocationCase everything) {
        Allocator allocator = new Allocator(catalogue);
        Allocation allocation = allocator.allocate(award, everything);
        if (allocation.verdict().isSatisfied()) {
            return Optional.empty();
        }
        if (allocation.verdict() instanceof Verdict.Undetermined undetermined) {
            boolean hopes = undetermined.because().stream().allMatch(doubt -> doubt.kind() == Doubt.Kind.FACT_MISSING);
            return hopes ? Optional.empty() : Optional.of(BUDGET_SPENT);
        }
        return Optional.of("but nobody can: "
                + new Certificates(allocator, catalogue)
                        .certify(award, everything)
                        .map(Certificate::say)
                        .orElseGet(() -> "missing " + allocation.missing() + "."));
    }

    private static String where(AwardDefinition award, Selection selection) {
        return selection.taken().isEmpty() ? award.rule().id() : String.join(",", selection.taken());
    }

    /** The rule with only what one selection takes of it. */
    private static PackagingRule only(PackagingRule line, Selection selection) {
        List<PackagingRule> children = selection.childrenOf(line).stream()
                .map(child -> only(child, selection))
                .toList();
        if (line instanceof PackagingRule.Group group) {
            return new PackagingRule.Group(group.id(), group.range(), children);
        }
        if (line instanceof PackagingRule.OneOf || line instanceof PackagingRule.Conditional) {
            Range any = Range.any(line.range().measure());
            return children.isEmpty() ? line : new PackagingRule.Group(line.id(), any, children);
        }
        return line;
    }

    /** Nobody could meet the rule and have this specialisation. */
    private Optional<DefinitionProblem> unattainable(AwardDefinition award, Specialisation specialisation) {
        return why(asking(award, specialisation))
                .flatMap(listed -> why(asking(withMadeUpUnits(award), specialisation)))
                .map(why -> new DefinitionProblem(
                        "#" + specialisation.id(), "Expected a specialisation that somebody can have, " + why));
    }

    /** The award where what a specialisation asks for is asked of everybody. */
    private static AwardDefinition asking(AwardDefinition award, Specialisation specialisation) {
        Map<String, Total> totals = new HashMap<>(award.packaging().totals());
        List<Condition> conditions = new ArrayList<>(award.packaging().conditions());
        List<Specialisation.Part> parts = specialisation.requires();
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.size() == 1 ? specialisation.id() : specialisation.id() + "-" + (i + 1);
            totals.put(name, Total.ofUnits(parts.get(i).units()));
            conditions.add(new Condition.AtLeast(
                    name, List.of(name), Amount.of(parts.get(i).atLeast())));
        }
        return award.withPackaging(
                award.packaging().withConditions(totals, conditions).withSpecialisations(List.of()));
    }

    /** A rule that a learner who holds nothing meets is met by everybody. */
    private List<DefinitionProblem> vacuous(AwardDefinition award) {
        AllocationCase nothing = AllocationCase.of(List.of(), Set.of(), award.effectiveFrom());
        return new Allocator(catalogue).allocate(award, nothing).verdict().isSatisfied()
                ? List.of(new DefinitionProblem(
                        "#" + award.rule().id(),
                        "Expected something that is asked for, but nothing is: everybody would meet the rule."))
                : List.of();
    }

    /** Lists of which only a part is held get units made up for the rest, and lines for imports get units from nowhere. */
    private static AwardDefinition withMadeUpUnits(AwardDefinition award) {
        Packaging packaging = award.packaging();
        Map<UnitCode, Amount> points = new HashMap<>(packaging.points());
        madeUp(award).forEach((unit, amount) -> points.put(unit, amount));
        PackagingRule rule = opened(award.rule(), madeUp(award).keySet());
        Packaging opened = packaging.withRule(rule);
        return award.withPackaging(award.measure() == Measure.POINTS ? opened.withPoints(points) : opened);
    }

    private static Map<UnitCode, Amount> madeUp(AwardDefinition award) {
        Map<UnitCode, Amount> made = new HashMap<>();
        boolean inPoints = award.measure() == Measure.POINTS;
        for (int i = 0; i < (inPoints ? MADE_UP_POINTS : MADE_UP_UNITS); i++) {
            made.put(new UnitCode("ANY%03d".formatted(i)), Amount.of(inPoints ? 1 << Math.min(i, 6) : 1));
        }
        return made;
    }

    private static PackagingRule opened(PackagingRule line, Collection<UnitCode> more) {
        if (line instanceof PackagingRule.Choose choose && !choose.complete()) {
            TreeSet<UnitCode> units = new TreeSet<>(choose.units());
            units.addAll(more);
            return new PackagingRule.Choose(choose.id(), choose.range(), units, true, choose.takesUnspecifiedCredit());
        }
        if (line instanceof PackagingRule.Imported imported) {
            return new PackagingRule.Choose(imported.id(), imported.range(), new TreeSet<>(more), true);
        }
        if (line instanceof PackagingRule.Group group) {
            return new PackagingRule.Group(group.id(), group.range(), opened(group.children(), more));
        }
        if (line instanceof PackagingRule.OneOf oneOf) {
            return new PackagingRule.OneOf(oneOf.id(), oneOf.atLeast(), oneOf.atMost(), opened(oneOf.options(), more));
        }
        if (line instanceof PackagingRule.Conditional conditional) {
            PackagingRule otherwise = conditional.otherwise();
            return new PackagingRule.Conditional(
                    conditional.id(),
                    conditional.attribute(),
                    conditional.values(),
                    opened(conditional.then(), more),
                    otherwise == null ? null : opened(otherwise, more));
        }
        return line;
    }

    private static List<PackagingRule> opened(List<PackagingRule> lines, Collection<UnitCode> more) {
        return lines.stream().map(line -> opened(line, more)).toList();
    }
}
