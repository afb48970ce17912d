package dev.cairn.api.avetmiss;

import java.util.Set;

/** What the national outcome codes say of an activity (AVETMISS 8.0, outcome identifier, national). Only what validation asks; what a result counts for is credit recognition. */
final class Outcome {

    static final String CONTINUING = "70";
    static final String NOT_STARTED = "85";
    static final String SUPERSEDED = "61";

    private static final Set<String> FINAL = Set.of("20", "30", "40", "41", "51", "52", "60", "61", "81", "82");
    private static final Set<String> ACHIEVED = Set.of("20", "51", "60", "53");
    private static final Set<String> WITHOUT_DELIVERY = Set.of("51", "52", "60");

    private Outcome() {}

    static boolean isFinal(String outcome) {
        return FINAL.contains(outcome);
    }

    static boolean isOpen(String outcome) {
        return outcome.equals(CONTINUING) || outcome.equals(NOT_STARTED);
    }

    static boolean isAchieved(String outcome) {
        return ACHIEVED.contains(outcome);
    }

    /** Recognition and transfer: nothing was delivered. */
    static boolean isWithoutDelivery(String outcome) {
        return WITHOUT_DELIVERY.contains(outcome);
    }
}
