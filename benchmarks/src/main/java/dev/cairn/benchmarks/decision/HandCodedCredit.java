package dev.cairn.benchmarks.decision;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The credit-recognition table as somebody would code it by hand: the same answers, no row, no source, no trace. */
final class HandCodedCredit {

    private static final Set<String> NATIONAL =
            Set.of("20", "30", "40", "41", "51", "52", "53", "54", "60", "61", "70", "81", "82", "85", "90");

    /** How a result counts, by which route, and why, in the words of the table. */
    record Answer(String how, String route, String reason) {}

    private HandCodedCredit() {}

    static Answer ask(
            @Nullable String outcome,
            @Nullable Boolean ended,
            @Nullable Boolean beforeChange,
            @Nullable String relation) {
        if (outcome == null) {
            return undetermined("outcome-missing");
        }
        if (!NATIONAL.contains(outcome)) {
            return undetermined("outcome-unknown");
        }
        switch (outcome) {
            case "70":
                return open("in-progress");
            case "85":
                return open("not-started");
            case "90":
                return open("not-available");
            default:
                break;
        }
        if (ended == null) {
            return undetermined("end-missing");
        }
        return ended ? ended(outcome, Boolean.TRUE.equals(beforeChange), relation) : open("planned");
    }

    private static Answer ended(String outcome, boolean beforeChange, @Nullable String relation) {
        switch (outcome) {
            case "30":
                return no("failed");
            case "40":
                return no("withdrawn");
            case "41":
                return no("organisation-closed");
            case "52":
                return no("rpl-not-granted");
            case "54":
                return no("code-withdrawn");
            case "61":
                return no("moved-to-newer-unit");
            case "81":
            case "82":
                return no("not-assessed");
            case "51":
                return passed("recognition of prior learning", "rpl-granted", relation);
            case "60":
                return passed("credit transfer", "transferred", relation);
            case "53":
                return beforeChange
                        ? passed("assessed", "competent-old-code", relation)
                        : undetermined("code-withdrawn");
            default:
                return passed("assessed", "competent", relation);
        }
    }

    private static Answer passed(String route, String reason, @Nullable String relation) {
        if (relation == null) {
            return undetermined("relation-missing");
        }
        switch (relation) {
            case "own":
                return new Answer("counts", route, reason);
            case "equivalent":
            case "either accepted":
                return new Answer("counts", route, reason + "-as-successor");
            case "not equivalent":
                return no("not-equivalent");
            default:
                return undetermined("equivalence-unknown");
        }
    }

    private static Answer open(String reason) {
        return new Answer("open", "none", reason);
    }

    private static Answer no(String reason) {
        return new Answer("does not count", "none", reason);
    }

    private static Answer undetermined(String reason) {
        return new Answer("undetermined", "none", reason);
    }
}
