package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The least and the most that a total can come to for whoever meets the lines, in hundredths. The true least is never below the one
 * given, the true most never above.
 */
final class TotalBounds {

    private final AwardDefinition definition;
    private final UnitLevels levels;

    TotalBounds(AwardDefinition definition, UnitLevels levels) {
        this.definition = definition;
        this.levels = levels;
    }

    /** What is surely there. How a unit comes to be held nobody knows, so a total by routes may come to nothing. */
    int least(String name) {
        Total total = total(name);
        CreditFilter filter = total.filter();
        boolean hangsOnResults =
                !filter.routes().isEmpty() || filter.ownProvider() != null || filter.fromMicroCredentials() != null;
        return hangsOnResults || total.measure() != definition.measure() ? 0 : least(definition.rule(), total, false);
    }

    /** What may be there at most. */
    int most(String name) {
        Total total = total(name);
        return total.measure() != definition.measure() ? RuleBounds.OPEN : most(definition.rule(), total, false);
    }

    private Total total(String name) {
        Total total = definition.packaging().totals().get(name);
        if (total == null) {
            throw new IllegalArgumentException("Expected the name of a total, but found '%s'.".formatted(name));
        }
        return total;
    }

    private int least(PackagingRule line, Total total, boolean inside) {
        boolean in = inside || isIn(line, total);
        if (line.children().isEmpty()) {
            return in ? Math.max(0, asked(line) - others(line, total)) : 0;
        }
        int beneath = RuleBounds.beneath(line, child -> least(child, total, in), true);
        boolean closed = in && line.isClosed() && !(line instanceof PackagingRule.Group && hasComponents(line));
        return closed ? Math.max(beneath, line.range().atLeast().hundredths() - others(line, total)) : beneath;
    }

    private static boolean hasComponents(PackagingRule line) {
        return line.lines().anyMatch(PackagingRule.Component.class::isInstance);
    }

    private int most(PackagingRule line, Total total, boolean inside) {
        boolean in = inside || isIn(line, total);
        Amount cap = line.range().atMost();
        int capped = in && cap != null && !isWhole(line) ? cap.hundredths() : RuleBounds.OPEN;
        if (!line.children().isEmpty()) {
            return Math.min(capped, RuleBounds.beneath(line, child -> most(child, total, in), false));
        }
        if (!in) {
            return 0;
        }
        return Math.min(
                capped, line.isClosed() ? weight(line, unit -> mayPass(total.filter(), unit)) : RuleBounds.OPEN);
    }

    private static boolean isIn(PackagingRule line, Total total) {
        return total.lines().isEmpty() || total.lines().contains(line.id());
    }

    private int asked(PackagingRule line) {
        if (isWhole(line)) {
            return weight(line, unit -> true);
        }
        return line.isClosed() ? line.range().atLeast().hundredths() : 0;
    }

    private static boolean isWhole(PackagingRule line) {
        return line instanceof PackagingRule.AllOf || line instanceof PackagingRule.Component;
    }

    /** What can stand in the line and does not count in the total. */
    private int others(PackagingRule line, Total total) {
        return RuleBounds.sum(line.lines().mapToLong(one -> weight(one, unit -> !surelyPasses(total.filter(), unit))));
    }

    private int weight(PackagingRule line, Predicate<UnitCode> passing) {
        return RuleBounds.sum(line.units().stream()
                .filter(passing)
                .mapToLong(unit -> definition.packaging().weight(unit).hundredths()));
    }

    private boolean surelyPasses(CreditFilter filter, UnitCode unit) {
        Set<Integer> found = levelsOf(unit);
        return passesBesideLevel(filter, unit)
                && (!filter.asksForLevel() || !found.isEmpty() && found.stream().allMatch(filter::takesLevel));
    }

    private boolean mayPass(CreditFilter filter, UnitCode unit) {
        Set<Integer> found = levelsOf(unit);
        return passesBesideLevel(filter, unit)
                && (!filter.asksForLevel() || found.isEmpty() || found.stream().anyMatch(filter::takesLevel));
    }

    private boolean passesBesideLevel(CreditFilter filter, UnitCode unit) {
        Set<String> fields = definition.packaging().fields().getOrDefault(unit, Collections.emptySortedSet());
        return (filter.units().isEmpty() || filter.units().contains(unit))
                && (filter.fields().isEmpty() || fields.stream().anyMatch(filter.fields()::contains));
    }

    private Set<Integer> levelsOf(UnitCode unit) {
        Integer stated = definition.packaging().levels().get(unit);
        return definition.packaging().levels().isEmpty()
                ? levels.of(unit).keySet()
                : stated == null ? Set.of() : Set.of(stated);
    }
}
