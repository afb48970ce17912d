package dev.cairn.engine.stacking;

import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.Collection;

/**
 * Whether an award can be met on one day and no longer on a later one: where results grow too old, evidence, credit or a component
 * lapses, or a later mark takes an average down. Then it may have been earned on an earlier day (decision 6).
 */
final class TimeDependence {

    private TimeDependence() {}

    static boolean of(Packaging packaging, Collection<CreditGrant> credit, Collection<Counting> components) {
        return packaging.standards().stream().anyMatch(standard -> standard.notOlderThanYears() != null)
                || packaging.rule().lines().anyMatch(TimeDependence::lapses)
                || packaging.conditions().stream().anyMatch(TimeDependence::mayFall)
                || credit.stream().anyMatch(grant -> grant.goodUntil() != null)
                || components.stream().anyMatch(component -> component.goodUntil() != null);
    }

    /** Evidence lapses; and a request stands on no result whose day would tell. */
    private static boolean lapses(PackagingRule line) {
        return line instanceof PackagingRule.Shown || line instanceof PackagingRule.ByEndorsement;
    }

    private static boolean mayFall(Condition condition) {
        return condition instanceof Condition.Average average && average.best() == null;
    }
}
