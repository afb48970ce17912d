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

/** The lines of one definition, children in order of their ids: the author's order decides nothing. Immutable. */
final class Lines {

    private final AwardDefinition definition;
    private final String ruleSet;
    private final Measure measure;
    private final List<Line> all = new ArrayList<>();
    private final List<List<Line>> children = new ArrayList<>();
    private final List<Line> leavesById;
    private final List<Line> imports;
    private final Map<UnitCode, List<Line>> listing = new HashMap<>();
    private final Set<UnitCode> listed;

    Lines(AwardDefinition definition) {
        this.definition = definition;
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
            if (!(leaf.rule() instanceof PackagingRule.Component)) {
                leaf.rule()
                        .units()
                        .forEach(unit -> listing.computeIfAbsent(unit, u -> new ArrayList<>())
                                .add(leaf));
            }
        }
    }

    private void add(PackagingRule rule, int parent) {
        int index = all.size();
        Line line = new Line(index, parent, rule, atLeast(rule), atMost(rule));
        all.add(line);
        children.add(new ArrayList<>());
        if (parent >= 0) {
            children.get(parent).add(line);
        }
        rule.children().stream().sorted(Comparator.comparing(PackagingRule::id)).forEach(child -> add(child, index));
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
    private int counted(Amount amount) {
        return measure == Measure.POINTS ? amount.hundredths() : amount.whole();
    }

    /** A reckoned number as an amount. */
    Amount amount(int counted) {
        return measure == Measure.POINTS ? new Amount(counted) : Amount.of(counted);
    }

    /** What a unit counts for, as it is reckoned with. A unit without points counts for none. */
    int weight(UnitCode unit) {
        return counted(definition.packaging().weight(unit));
    }

    AwardDefinition definition() {
        return definition;
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

    /** The lines without lines beneath, by id. */
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

    boolean isListed(UnitCode unit) {
        return listed.contains(unit);
    }

    List<Line> childrenOf(Line line) {
        return children.get(line.index());
    }

    RuleRef ref(Line line) {
        return new RuleRef(ruleSet, line.id());
    }
}
