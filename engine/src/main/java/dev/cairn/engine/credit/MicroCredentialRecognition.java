package dev.cairn.engine.credit;

import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.DecisionOutcome;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.explanation.Doubt;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the table of micro-credential recognition whether a micro-credential meets the minimum of the National Microcredentials
 * Framework and whether it counts into an award. What counts is what was agreed; it counts for awards earned up to and including the
 * last day on which it is good (edge case E10). Pure and thread-safe.
 */
public final class MicroCredentialRecognition {

    private static final String DECISION = "Micro credential recognition";

    private final DecisionModel model;
    private final SortedSet<String> required;

    /** Recognition by a model that has the inputs and outputs of {@code micro-credential-recognition.dmn}. */
    public MicroCredentialRecognition(DecisionModel model) {
        this.model = model;
        this.required = required(model);
    }

    /** Recognition by the table that is shipped. */
    public static MicroCredentialRecognition shipped() {
        return new MicroCredentialRecognition(
                DecisionModel.compile(RuleAsset.fromClassPath("dev/cairn/credit/micro-credential-recognition.dmn")));
    }

    /** The critical information that a micro-credential has to give, by name. */
    public SortedSet<String> requiredInformation() {
        return required;
    }

    /** What the table says of this micro-credential and the credit that is asked for it. */
    public CreditAdvice advise(MicroCredential brought, CreditAsked asked) {
        SortedSet<String> missing = brought.missing(required);
        DecisionOutcome outcome = model.decide(DECISION, inputs(brought, asked, missing.isEmpty()));
        String sentence = outcome.text("sentence");
        return switch (outcome.text("how")) {
            case "counts" -> new CreditAdvice.Granted(grant(brought, asked), outcome.decidedBy(), sentence);
            case "recognised without credit" -> new CreditAdvice.WithoutCredit(outcome.decidedBy(), sentence);
            case "does not count" ->
                new CreditAdvice.DoesNotCount(List.copyOf(missing), outcome.decidedBy(), say(sentence, missing));
            case "a person decides" ->
                new CreditAdvice.Undetermined(
                        Doubt.Kind.DECISION_MISSING, "specified or unspecified", outcome.decidedBy(), sentence);
            default -> new CreditAdvice.Undetermined(Doubt.Kind.FACT_MISSING, "none", outcome.decidedBy(), sentence);
        };
    }

    private static Map<String, @Nullable Object> inputs(MicroCredential brought, CreditAsked asked, boolean complete) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("information complete", brought.information() == null ? null : complete);
        inputs.put("assessed", brought.assessed());
        inputs.put("volume of learning", brought.volumeOfLearning());
        inputs.put(
                "quality", brought.quality() == null ? null : brought.quality().phrase());
        inputs.put("good on the day", brought.isGoodOn(asked.from()));
        inputs.put("issuer recognised", brought.issuerRecognised());
        inputs.put("asked as", asked.what() == null ? null : asked.what().phrase());
        inputs.put("route", asked.route() == null ? null : asked.route().phrase());
        inputs.put("agreed for the award", asked.agreed());
        inputs.put("level", number(brought.level()));
        inputs.put("award level", number(asked.awardLevel()));
        return inputs;
    }

    private static @Nullable BigDecimal number(@Nullable Integer level) {
        return level == null ? null : BigDecimal.valueOf(level);
    }

    /** What was asked, from the day on which it counts to the last one on which the micro-credential is good. */
    private static CreditGrant grant(MicroCredential brought, CreditAsked asked) {
        MicroCredential.Term term = brought.term();
        return asGrant(brought, asked)
                .resting(CreditBasis.AGREEMENT, brought.code())
                .ofMicroCredentialUntil(term == null ? null : term.lastDay());
    }

    private static CreditGrant asGrant(MicroCredential brought, CreditAsked asked) {
        if (asked.route() == null) {
            throw new IllegalArgumentException("The table counts credit %s, which has no route.".formatted(asked.id()));
        }
        if (asked.what() instanceof CreditAsked.What.Units units) {
            return CreditGrant.ofUnits(asked.id(), asked.into(), units.units(), asked.route(), asked.from());
        }
        if (asked.what() instanceof CreditAsked.What.Unspecified amount) {
            BlockCredit block = new BlockCredit(
                    amount.amount(), amount.step(), levelOf(brought, asked), null, Collections.emptySortedSet());
            return CreditGrant.ofAmount(asked.id(), asked.into(), block, asked.route(), asked.from());
        }
        throw new IllegalArgumentException(
                "The table counts credit %s, for which nothing is asked.".formatted(asked.id()));
    }

    /** A level can be compared only where both state one; else the credit has none (decision 16). */
    private static @Nullable Integer levelOf(MicroCredential brought, CreditAsked asked) {
        return asked.awardLevel() == null ? null : brought.level();
    }

    private static String say(String sentence, SortedSet<String> missing) {
        return missing.isEmpty() ? sentence : sentence + ": " + String.join(", ", missing);
    }

    private static SortedSet<String> required(DecisionModel model) {
        if (!(model.decide("Required information", Map.of()).value() instanceof Collection<?> names)) {
            throw new IllegalArgumentException(
                    "Expected the decision 'Required information' of '%s' to be a list of names."
                            .formatted(model.asset().ruleSet()));
        }
        return Collections.unmodifiableSortedSet(
                names.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new)));
    }
}
