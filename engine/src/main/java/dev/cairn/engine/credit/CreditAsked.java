package dev.cairn.engine.credit;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which credit is asked towards one award for something that a learner brings. What is null is not recorded (decision 10).
 *
 * @param id the id of the recorded request
 * @param into the award
 * @param awardLevel its AQF level; null: it has none, or it is not recorded
 * @param agreed whether its own statement of credit or an agreement names this award and this much
 * @param what how much
 * @param route credit transfer, or recognition of prior learning
 * @param from the day from which it is to count
 */
public record CreditAsked(
        ResultId id,
        AwardCode into,
        @Nullable Integer awardLevel,
        @Nullable Boolean agreed,
        @Nullable What what,
        @Nullable Route route,
        LocalDate from) {

    /** How much is asked. */
    public sealed interface What {

        /** As the table has it. */
        String phrase();

        /** No credit: that it is recognised is all. */
        record Nothing() implements What {
            @Override
            public String phrase() {
                return "nothing";
            }
        }

        /** Specified credit: these units. */
        record Units(SortedSet<UnitCode> units) implements What {
            public Units {
                units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
            }

            @Override
            public String phrase() {
                return "specified";
            }
        }

        /**
         * Unspecified credit: so much, in the measure of the award.
         *
         * @param step the smallest piece in which it counts; it divides {@code amount}
         */
        record Unspecified(Amount amount, Amount step) implements What {
            @Override
            public String phrase() {
                return "unspecified";
            }
        }
    }

    public CreditAsked {
        if (route == Route.ASSESSED) {
            throw new IllegalArgumentException(
                    "Expected credit transfer or recognition of prior learning as the route of credit %s, but found assessed.\nMaybe it is a result."
                            .formatted(id));
        }
    }
}
