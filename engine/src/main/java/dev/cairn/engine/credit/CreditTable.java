package dev.cairn.engine.credit;

import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.DecisionOutcome;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a result is put to the credit-recognition table, and how its answer is read. */
final class CreditTable {

    private static final String DECISION = "Credit recognition";
    private static final Set<String> IN_PROGRESS = Set.of("in-progress", "not-available");

    /** How a result counts as a unit. */
    enum How {
        COUNTS,
        DOES_NOT_COUNT,
        OPEN,
        UNDETERMINED;

        static How parse(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }

    /** How the unit that is asked about relates to the unit of the result. */
    enum Relation {
        OWN("own"),
        EQUIVALENT("equivalent"),
        EITHER_ACCEPTED("either accepted"),
        NOT_EQUIVALENT("not equivalent"),
        UNKNOWN("unknown");

        private final String word;

        Relation(String word) {
            this.word = word;
        }
    }

    /**
     * What the table answered.
     *
     * @param route the way in which it counts; null where it does not
     * @param code the reason as one word, such as {@code in-progress}
     */
    record Answer(How how, @Nullable Route route, String code, RuleRef decidedBy, String sentence) {

        /** Whether activity has begun and its result is not there yet; what is open otherwise is planned. */
        boolean isInProgress() {
            return IN_PROGRESS.contains(code);
        }
    }

    private final DecisionModel model;
    private final LocalDate code53Withdrawn;

    CreditTable(DecisionModel model) {
        this.model = model;
        this.code53Withdrawn = (LocalDate) Objects.requireNonNull(
                model.decide("Code 53 withdrawn", Map.of()).value(), "the day on which code 53 was withdrawn");
    }

    Answer ask(Result result, LocalDate asAt, Relation relation) {
        DecisionOutcome outcome = model.decide(
                DECISION,
                Map.of(
                        "outcome",
                        result.outcome(),
                        "already ended",
                        !result.endedOn().isAfter(asAt),
                        "ended before change",
                        result.endedOn().isBefore(code53Withdrawn),
                        "relation",
                        relation.word));
        return new Answer(
                How.parse(outcome.text("how")),
                route(outcome.text("route")),
                outcome.text("reason"),
                outcome.decidedBy(),
                outcome.text("sentence"));
    }

    private static @Nullable Route route(String phrase) {
        return Arrays.stream(Route.values())
                .filter(route -> route.phrase().equals(phrase))
                .findFirst()
                .orElse(null);
    }
}
