package dev.cairn.engine.credit;

import dev.cairn.engine.award.AwardCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which grant speaks where several are there for the same award brought (decision 15): a nested award held counts in full; else a
 * credit decision for the learner; else an agreement for the named award; else the AQF guidance. Prior study of which no award is
 * named stands for itself.
 *
 * @param counted the grants that count, by id
 * @param passedOver the others, by id, each with the one that takes precedence
 */
public record CreditPrecedence(List<CreditGrant> counted, List<PassedOver> passedOver) {

    /**
     * A grant that does not count because something else takes precedence.
     *
     * @param by the id of the other grant, or the code of the nested award that is held
     * @param basis on what that rests
     */
    public record PassedOver(CreditGrant grant, String by, CreditBasis basis) {}

    public CreditPrecedence {
        counted = List.copyOf(counted);
        passedOver = List.copyOf(passedOver);
    }

    /** Lets those speak that take precedence among these, in whatever order they are given. */
    public static CreditPrecedence among(Collection<CreditGrant> grants) {
        return among(grants, Set.of());
    }

    /**
     * The same, where awards nested in the one aimed at are held: each counts in full by its own units, so that nothing is granted for
     * it beside them (edge case F5b).
     *
     * @param nestedHeld nested awards that count
     */
    public static CreditPrecedence among(Collection<CreditGrant> grants, Set<AwardCode> nestedHeld) {
        List<CreditGrant> counted = new ArrayList<>();
        List<PassedOver> passedOver = new ArrayList<>();
        List<CreditGrant> sorted = grants.stream().sorted(CreditGrant.ORDER).toList();
        for (CreditGrant grant : sorted) {
            AwardCode from = grant.from();
            if (from != null && nestedHeld.contains(from)) {
                passedOver.add(new PassedOver(grant, from.value(), CreditBasis.NESTED_AWARD));
                continue;
            }
            CreditGrant first = firstFor(grant, sorted);
            if (first.basis() == grant.basis()) {
                counted.add(grant);
            } else {
                passedOver.add(new PassedOver(grant, first.id().value(), first.basis()));
            }
        }
        return new CreditPrecedence(counted, passedOver);
    }

    private static CreditGrant firstFor(CreditGrant grant, List<CreditGrant> all) {
        AwardCode from = grant.from();
        return from == null
                ? grant
                : all.stream()
                        .filter(other ->
                                from.equals(other.from()) && other.into().equals(grant.into()))
                        .min(Comparator.comparing(CreditGrant::basis))
                        .orElse(grant);
    }
}
