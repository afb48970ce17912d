package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * In what two versions of a definition differ: what was added, removed, raised, lowered, changed and moved. Other ids and another order
 * of lines, conditions, standards, specialisations and totals are no difference, and neither is the number of the version. Immutable.
 *
 * @param earlier the version that was compared
 * @param later the version that it was compared with; places are named as this one names them
 * @param changes what differs: the award, then its lines from the top, what stands beside them, units
 */
public record DefinitionDifference(AwardVersion earlier, AwardVersion later, List<DefinitionChange> changes) {

    public DefinitionDifference {
        changes = List.copyOf(changes);
    }

    /** Compares two definitions. */
    public static DefinitionDifference between(AwardDefinition earlier, AwardDefinition later) {
        return new DefinitionDifference(earlier.version(), later.version(), new Comparison(earlier, later).changes());
    }

    /** Whether there is no difference. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The difference in plain English, a line a change. */
    public String say() {
        if (changes.isEmpty()) {
            return "%s and %s say the same.\n".formatted(earlier, later);
        }
        return "From %s to %s:\n".formatted(earlier, later)
                + changes.stream().map(change -> "- " + change.say() + "\n").collect(Collectors.joining());
    }

    /** One comparison while it is made. */
    private static final class Comparison {

        private final AwardDefinition earlier;
        private final AwardDefinition later;
        private final Map<String, LineNode> earlierLines;
        private final Map<String, LineNode> laterLines;
        private final LineMatching lines;
        private final Map<String, String> ids = new HashMap<>();
        private final DefinitionChange.Place award;

        Comparison(AwardDefinition earlier, AwardDefinition later) {
            this.earlier = earlier;
            this.later = later;
            this.earlierLines = LineNode.of(earlier.rule(), Descriptions.marks(earlier));
            this.laterLines = LineNode.of(later.rule(), Descriptions.marks(later));
            this.lines = new LineMatching(earlierLines, laterLines);
            this.award = new DefinitionChange.Place(
                    DefinitionChange.Part.AWARD, later.code().value());
        }

        List<DefinitionChange> changes() {
            List<DefinitionChange> rule = new ArrayList<>();
            compareLines(rule);
            List<DefinitionChange> beside = new ArrayList<>();
            compareBeside(beside);
            compareUnits(beside);
            List<DefinitionChange> all = new ArrayList<>();
            // Last, because what it says of doubts needs the ids of all that was matched.
            before().award().compare(after().award(), all::add);
            all.addAll(MovedUnits.in(rule));
            all.addAll(beside);
            return all;
        }

        private Descriptions before() {
            return new Descriptions(earlier, id -> ids.getOrDefault(id, id + " (removed)"));
        }

        private Descriptions after() {
            return new Descriptions(later, id -> id);
        }

        private void compareLines(List<DefinitionChange> changes) {
            ids.putAll(lines.ids());
            earlierLines
                    .values()
                    .forEach(node -> lines.later(node)
                            .ifPresentOrElse(
                                    found -> compare(node, found, changes),
                                    () -> changes.add(new DefinitionChange.Removed(
                                            aboveRemoved(node), node.described().introduce()))));
            laterLines.values().stream()
                    .filter(lines::isNew)
                    .forEach(node -> changes.add(new DefinitionChange.Added(
                            above(node), node.described().introduce())));
        }

        private void compare(LineNode node, LineNode found, List<DefinitionChange> changes) {
            node.described().compare(found.described(), changes::add);
            LineNode stood = node.parent();
            LineNode stands = found.parent();
            boolean same = stood == null || stands == null
                    ? stood == stands
                    : lines.later(stood).filter(stands::equals).isPresent();
            if (!same) {
                changes.add(new DefinitionChange.Moved(
                        above(found), found.described().place().say(), aboveRemoved(node)));
            }
        }

        private DefinitionChange.Place above(LineNode node) {
            LineNode parent = node.parent();
            return parent == null ? award : parent.described().place();
        }

        /** The line above an earlier one, as the later version names it where it still is there. */
        private DefinitionChange.Place aboveRemoved(LineNode node) {
            LineNode parent = node.parent();
            if (parent == null) {
                return award;
            }
            return lines.later(parent).orElse(parent).described().place();
        }

        private void compareBeside(List<DefinitionChange> changes) {
            ids.putAll(new Matching(award, before().conditions(), after().conditions()).compare(changes::add));
            ids.putAll(new Matching(award, before().standards(), after().standards()).compare(changes::add));
            new Matching(award, before().prerequisites(), after().prerequisites()).compare(changes::add);
            ids.putAll(
                    new Matching(award, before().specialisations(), after().specialisations()).compare(changes::add));
        }

        /** Of a unit that came or went, that it did is enough. */
        private void compareUnits(List<DefinitionChange> changes) {
            SortedSet<UnitCode> units = new TreeSet<>(earlier.rule().listedUnits());
            SortedSet<UnitCode> stated =
                    new TreeSet<>(earlier.packaging().levels().keySet());
            stated.addAll(later.packaging().levels().keySet());
            stated.removeAll(earlier.rule().listedUnits());
            units.retainAll(later.rule().listedUnits());
            stated.removeAll(later.rule().listedUnits());
            units.addAll(stated);
            units.forEach(unit -> before().unit(unit).compare(after().unit(unit), changes::add));
        }
    }
}
