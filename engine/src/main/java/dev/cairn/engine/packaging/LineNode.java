package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A line in its tree, as what can be matched with a line of another tree. */
final class LineNode {

    static final String UNIT = "unit";

    private final PackagingRule line;
    private final @Nullable LineNode parent;
    private final Described described;
    private final List<LineNode> children = new ArrayList<>();
    private final String content;

    private LineNode(PackagingRule line, @Nullable LineNode parent, Map<String, SortedSet<String>> marks) {
        this.line = line;
        this.parent = parent;
        this.described = describe(line, parent == null ? null : parent.line);
        line.children().forEach(child -> children.add(new LineNode(child, this, marks)));
        this.content = described.content()
                + marks.getOrDefault(line.id(), new TreeSet<>())
                + children.stream().map(LineNode::content).sorted().toList();
    }

    /**
     * The lines of a rule by id, each before those beneath it.
     *
     * @param marks what stands beside the rule and is about a line, by the line's id, said without ids: two lines that look alike are
     *     told apart by it
     */
    static Map<String, LineNode> of(PackagingRule rule, Map<String, SortedSet<String>> marks) {
        Map<String, LineNode> nodes = new LinkedHashMap<>();
        new LineNode(rule, null, marks).collect(nodes);
        return nodes;
    }

    private void collect(Map<String, LineNode> nodes) {
        nodes.put(id(), this);
        children.forEach(child -> child.collect(nodes));
    }

    String id() {
        return line.id();
    }

    @Nullable
    LineNode parent() {
        return parent;
    }

    List<LineNode> children() {
        return children;
    }

    Described described() {
        return described;
    }

    /** All that the line and those beneath it say, and what is said about them, without ids and in no order of the author's. */
    String content() {
        return content;
    }

    /** Whether the line asks of itself what the other asks of itself. */
    boolean asksAs(LineNode other) {
        return described.content().equals(other.described.content());
    }

    /** How alike two lines are, with what stands beneath them: 0 to 1. */
    double similarity(LineNode other) {
        double own = described.similarity(other.described);
        SortedSet<UnitCode> mine = line.listedUnits();
        SortedSet<UnitCode> theirs = other.line.listedUnits();
        return mine.isEmpty() && theirs.isEmpty() ? own : 0.4 * own + 0.6 * Described.share(mine, theirs);
    }

    private static Described describe(PackagingRule line, @Nullable PackagingRule parent) {
        DefinitionChange.Place place = new DefinitionChange.Place(DefinitionChange.Part.LINE, line.id());
        if (parent instanceof PackagingRule.Spread) {
            return new Described(place, "area", line.say()).withAll(UNIT, line.units());
        }
        Described described = describe(line, place);
        if (parent instanceof PackagingRule.Conditional conditional) {
            described.with("branch", line.equals(conditional.then()) ? "where it holds" : "otherwise");
        }
        return described;
    }

    private static Described describe(PackagingRule line, DefinitionChange.Place place) {
        if (line instanceof PackagingRule.AllOf all) {
            return new Described(place, "all of", all.say()).withAll(UNIT, all.units());
        }
        if (line instanceof PackagingRule.Choose choose) {
            return thresholds(new Described(place, "some of", choose.say()), "", choose.range())
                    .withAll(UNIT, choose.units())
                    .with("whole list", choose.complete())
                    .with("unspecified credit", choose.takesUnspecifiedCredit());
        }
        if (line instanceof PackagingRule.Imported imported) {
            return thresholds(new Described(place, "imported", imported.say()), "", imported.range())
                    .withAll("AQF level", imported.levels());
        }
        if (line instanceof PackagingRule.Component component) {
            return new Described(place, "component", component.say())
                    .withAll(UNIT, component.units())
                    .with("award", component.award());
        }
        if (line instanceof PackagingRule.Group group) {
            return thresholds(new Described(place, "group", group.say()), "", group.range());
        }
        if (line instanceof PackagingRule.Spread spread) {
            return thresholds(
                    thresholds(new Described(place, "spread", spread.say()), "", spread.range()),
                    " from each area",
                    spread.each());
        }
        return describeOther(line, place);
    }

    private static Described describeOther(PackagingRule line, DefinitionChange.Place place) {
        if (line instanceof PackagingRule.OneOf oneOf) {
            return new Described(place, "options", oneOf.say())
                    .withNumber("at least", oneOf.atLeast())
                    .withNumber("at most", oneOf.atMost());
        }
        if (line instanceof PackagingRule.Conditional conditional) {
            return new Described(place, "branch", conditional.say())
                    .with("attribute", conditional.attribute())
                    .withAll("value", conditional.values());
        }
        if (line instanceof PackagingRule.Shown shown) {
            return new Described(place, "evidence", shown.say())
                    .with("evidence", shown.kind())
                    .with("amount", shown.amount())
                    .with("measure", shown.measure().word());
        }
        if (line instanceof PackagingRule.HeldAward held) {
            return new Described(place, "held award", held.say()).with("award", held.award());
        }
        return new Described(place, "endorsement", line.say());
    }

    private static Described thresholds(Described described, String of, Range range) {
        return described
                .with("at least" + of, range.atLeast())
                .withCap("at most" + of, range.atMost(), "no cap")
                .with("measure" + of, range.measure().word());
    }
}
