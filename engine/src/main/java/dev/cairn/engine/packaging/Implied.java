package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether whoever meets one line meets another as well. A yes is sure; a no may be one that was not seen. */
final class Implied {

    /** The weight of one unit where units are counted, in hundredths. */
    private static final int SINGLE = 100;

    private final AwardDefinition definition;
    private final RuleBounds bounds;

    Implied(AwardDefinition definition, RuleBounds bounds) {
        this.definition = definition;
        this.bounds = bounds;
    }

    /** Whether whoever meets {@code more} meets {@code less}. */
    boolean by(PackagingRule more, PackagingRule less) {
        if (Alike.ask(more, less)) {
            return true;
        }
        if (less instanceof PackagingRule.Group group) {
            return byGroup(more, group);
        }
        if (more instanceof PackagingRule.Group group
                && group.children().stream().anyMatch(child -> by(child, less))) {
            return true;
        }
        if (less instanceof PackagingRule.AllOf allOf) {
            return demanded(more).containsAll(allOf.units());
        }
        if (less instanceof PackagingRule.Choose choose) {
            return byChoice(more, choose);
        }
        return less instanceof PackagingRule.Shown wanted
                && more instanceof PackagingRule.Shown shown
                && shown.kind().equals(wanted.kind())
                && shown.measure() == wanted.measure()
                && shown.amount().compareTo(wanted.amount()) >= 0;
    }

    /** Each line of the group by another line: a unit holds one place. */
    private boolean byGroup(PackagingRule more, PackagingRule.Group less) {
        if (mayOverfill(less) || !(more instanceof PackagingRule.Group group) || bounds.asksForMore(less)) {
            return false;
        }
        List<PackagingRule> left = new ArrayList<>(group.children());
        for (PackagingRule wanted : less.children()) {
            PackagingRule found =
                    left.stream().filter(one -> by(one, wanted)).findFirst().orElse(null);
            if (found == null) {
                return false;
            }
            left.remove(found);
        }
        return true;
    }

    private boolean byChoice(PackagingRule more, PackagingRule.Choose less) {
        int asked = less.range().atLeast().hundredths();
        if (asked == 0) {
            return true;
        }
        if (mayOverfill(less)) {
            return false;
        }
        if (more instanceof PackagingRule.Choose choose && choose.isClosed()) {
            Set<UnitCode> outside = new TreeSet<>(choose.units());
            outside.removeAll(less.units());
            if (choose.range().atLeast().hundredths() - weight(outside) >= asked) {
                return true;
            }
        }
        Set<UnitCode> common = demanded(more);
        common.retainAll(less.units());
        return weight(common) >= asked;
    }

    /** Whether who has enough for a line can have nothing that fits beneath its maximum (edge case A7): units of several points do not come singly. */
    private boolean mayOverfill(PackagingRule line) {
        return line.range().atMost() != null
                && line.listedUnits().stream().anyMatch(unit -> weight(List.of(unit)) != SINGLE);
    }

    /** The units that nobody meets the line without. */
    private static Set<UnitCode> demanded(PackagingRule line) {
        Set<UnitCode> units = new TreeSet<>();
        if (line instanceof PackagingRule.AllOf allOf) {
            units.addAll(allOf.units());
        } else if (line instanceof PackagingRule.Group group) {
            group.children().forEach(child -> units.addAll(demanded(child)));
        }
        return units;
    }

    private long weight(Collection<UnitCode> units) {
        return units.stream()
                .mapToLong(unit -> definition.packaging().weight(unit).hundredths())
                .sum();
    }
}
