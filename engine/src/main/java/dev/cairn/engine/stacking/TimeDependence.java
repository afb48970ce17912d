package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.credit.BlockCredit;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.Collection;

/**
 * Whether an award can be met on one day and no longer on a later one: where results grow too old, evidence, credit or a component
 * lapses, a later mark takes an average down, or what comes later takes the place of credit that counted before. Then it may have been
 * earned on an earlier day (decision 6).
 */
final class TimeDependence {

    private TimeDependence() {}

    static boolean of(Packaging packaging, Collection<CreditGrant> credit, Collection<Counting> components) {
        return packaging.standards().stream().anyMatch(standard -> standard.notOlderThanYears() != null)
                || packaging.rule().lines().anyMatch(TimeDependence::lapses)
                || packaging.conditions().stream().anyMatch(TimeDependence::mayFall)
                || credit.stream().anyMatch(grant -> mayGo(grant, credit, components))
                || components.stream().anyMatch(component -> component.goodUntil() != null);
    }

    /**
     * Credit lapses; a nested award that comes to count, or credit that takes precedence, passes it over; and a unit that it stands for
     * and is held by itself makes it smaller.
     */
    private static boolean mayGo(CreditGrant grant, Collection<CreditGrant> credit, Collection<Counting> components) {
        AwardCode from = grant.from();
        BlockCredit block = grant.block();
        return grant.goodUntil() != null
                || block != null && !block.covers().isEmpty()
                || from != null
                        && (components.stream()
                                        .anyMatch(component -> component.code().equals(from))
                                || credit.stream()
                                        .anyMatch(
                                                other -> from.equals(other.from()) && other.basis() != grant.basis()));
    }

    /** Evidence lapses; and a request stands on no result whose day would tell. */
    private static boolean lapses(PackagingRule line) {
        return line instanceof PackagingRule.Shown || line instanceof PackagingRule.ByEndorsement;
    }

    private static boolean mayFall(Condition condition) {
        return condition instanceof Condition.Average average && average.best() == null;
    }
}
