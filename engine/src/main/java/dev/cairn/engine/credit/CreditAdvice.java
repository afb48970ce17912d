package dev.cairn.engine.credit;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.RuleRef;
import java.util.List;

/**
 * What a table says about credit for something that a learner brings: how much counts, that nothing does, or that a table cannot say
 * (decision 10). Says nothing about the person.
 */
public sealed interface CreditAdvice {

    /** The row that decided. */
    RuleRef decidedBy();

    /** The reason, as the row gives it, for people. */
    String reason();

    /** It counts as this grant says. */
    record Granted(CreditGrant grant, RuleRef decidedBy, String reason) implements CreditAdvice {}

    /** No share: each unit that was part of it counts by itself, by credit transfer. */
    record ByUnits(RuleRef decidedBy, String reason) implements CreditAdvice {}

    /**
     * A share was found, and it comes to less than one whole unit.
     *
     * @param remainder what it comes to, never counted
     */
    record LessThanAUnit(Amount remainder, RuleRef decidedBy, String reason) implements CreditAdvice {}

    /** It is recognised, and no credit is asked for. */
    record WithoutCredit(RuleRef decidedBy, String reason) implements CreditAdvice {}

    /**
     * It does not count.
     *
     * @param missing the compulsory information that it does not give, each by name; empty where the reason is another one
     */
    record DoesNotCount(List<String> missing, RuleRef decidedBy, String reason) implements CreditAdvice {
        public DoesNotCount {
            missing = List.copyOf(missing);
        }
    }

    /**
     * The table cannot say.
     *
     * @param kind a fact that is missing, or a decision of a person
     * @param form how a person may grant credit: {@code any}, {@code specified or unspecified}, or {@code none} where a fact is missing
     */
    record Undetermined(Doubt.Kind kind, String form, RuleRef decidedBy, String reason) implements CreditAdvice {}
}
