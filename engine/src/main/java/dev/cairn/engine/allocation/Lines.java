package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of one definition that are in force where one selection is taken, children in order of their ids: the author's order
 * decides nothing. Immutable.
 */
final class Lines {

    private final AwardDefinition definition;
    private final Selection selection;
    private final String ruleSet;
    private final Measure measure;
    private final List<Line> all = new ArrayList<>();
    private final List<List<Line>> children = new ArrayList<>();
    private final List<Line> leavesById;
    private final List<Line> imports;
    private final Map<UnitCode, List<Line>> listing = new HashMap<>();
    private final Set<UnitCode> listed;
    private final List<Tally> tallies;

    Lines(AwardDefinition definition, Selection selection) {
        this.definition = definition;
        this.selection = selection;
        this.ruleSet = definition.version().toString();
        this.measure = definition.measure();
        this.listed = Set.copyOf(definition.rule().listedUnits());
        add(definition.rule(), -1);
        this.leavesById = all.stream()
                .filter(Line::isLeaf)
                .sorted(Comparator.comparing(Line::id))
                .toList();
        this.imports = leavesById.stream()
                .filter(line -> line.rule() instanceof PackagingRule.Imported)
                .toList();
        for (Line leaf : leavesById) {
            if (!leaf.isComponent()) {
                leaf.rule()
                        .units()
                        .forEach(unit -> listing.computeIfAbsent(unit, u -> new ArrayList<>())
                                .add(leaf));
            }
        }
        this.tallies = Tally.of(this);
    }

    private void add(PackagingRule rule, int parent) {
        int index = all.size();
        boolean isLeaf = rule instanceof PackagingRule.AllOf
                || rule instanceof PackagingRule.Choose
                || rule instanceof PackagingRule.Imported
                || rule instanceof PackagingRule.Component;
        Line line = new Line(index, parent, rule, atLeast(rule), atMost(rule), isLeaf);
        all.add(line);
        children.add(new ArrayList<>());
        if (parent >= 0) {
            children.get(parent).add(line);
        }
        selection.childrenOf(rule).stream()
                .sorted(Comparator.comparing(PackagingRule::id))
                .forEach(child -> add(child, index));
    }

    private int atLeast(PackagingRule rule) {
        return countsWhole(rule) ? weightOfAll(rule) : counted(rule.range().atLeast());
    }

    private int atMost(PackagingRule rule) {
        if (countsWhole(rule)) {
            return weightOfAll(rule);
        }
        Amount cap = rule.range().atMost();
        return cap == null ? Line.NO_CAP : counted(cap);
    }

    private static boolean countsWhole(PackagingRule rule) {
        return rule instanceof PackagingRule.AllOf || rule instanceof PackagingRule.Component;
    }

    private int weightOfAll(PackagingRule rule) {
        return rule.units().stream().mapToInt(this::weight).sum();
    }

    /** An amount as it is reckoned with: whole units, or hundredths of points. */
    int counted(Amount amount) {
        return measure == Measure.POINTS ? amount.hundredths() : amount.whole();
    }

    /** A reckoned number as an amount. */
    Amount amount(int counted) {
        return measure == Measure.POINTS ? Amount.ofSum(counted) : Amount.of(counted);
    }

    /** A reckoned number in hundredths, in which amounts of different measures are summed. */
    int hundredths(int counted) {
        return measure == Measure.POINTS ? counted : counted * 100;
    }

    /** What a unit counts for, as it is reckoned with. A unit without points counts for none. */
    int weight(UnitCode unit) {
        return counted(definition.packaging().weight(unit));
    }

    AwardDefinition definition() {
        return definition;
    }

    Selection selection() {
        return selection;
    }

    Measure measure() {
        return measure;
    }

    /** Every line, a parent before its children, children by id. */
    List<Line> all() {
        return all;
    }

    Line root() {
        return all.get(0);
    }

    /** The lines in which units stand, by id. */
    List<Line> leavesById() {
        return leavesById;
    }

    /** The lines that take units from outside, by id. */
    List<Line> imports() {
        return imports;
    }

    /** The leaves that list a unit, by id. */
    List<Line> listing(UnitCode unit) {
        return listing.getOrDefault(unit, List.of());
    }

    /** Whether any line of the whole rule lists a unit, also one in an option that is not taken. */
    boolean isListed(UnitCode unit) {
        return listed.contains(unit);
    }

    List<Line> childrenOf(Line line) {
        return children.get(line.index());
    }

    /** Whether a line is another one or lies beneath it. */
    boolean isWithin(Line line, Line above) {
        for (int index = line.index(); index >= 0; index = all.get(index).parent()) {
            if (index == above.index()) {
                return true;
            }
        }
        return false;
    }

    /** The conditions over totals, in order of id. */
    List<Tally> tallies() {
        return tallies;
    }

    RuleRef ref(Line line) {
        return ref(line.id());
    }

    RuleRef ref(String id) {
        return new RuleRef(ruleSet, id);
    }
}
