package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.wording.KnownWords;
import java.util.Optional;

/** Reads thresholds: {@code exactly}, or {@code atLeast} and {@code atMost}. */
final class RangeReader {

    private static final KnownWords<Measure> MEASURES = KnownWords.of(Measure::word, Measure.UNITS, Measure.POINTS);

    private RangeReader() {}

    /** The thresholds of an object, in the measure that it names. */
    static Optional<Range> read(JsonFields fields) {
        return read(fields, measure(fields));
    }

    /** The thresholds of an object that names no measure of its own. */
    static Optional<Range> read(JsonFields fields, Measure measure) {
        Optional<Amount> exactly = fields.findAmount("exactly", false);
        Optional<Amount> atLeast = fields.findAmount("atLeast", false);
        Optional<Amount> atMost = fields.findAmount("atMost", false);
        if (fields.has("exactly") && (fields.has("atLeast") || fields.has("atMost"))) {
            fields.problem("exactly", "Expected either exactly, or atLeast and atMost, but found both.");
            return Optional.empty();
        }
        if (exactly.isPresent()) {
            return exactly.filter(amount -> isCounted(fields, "exactly", amount, measure))
                    .map(amount -> new Range(amount, amount, measure));
        }
        Amount low = atLeast.orElse(Amount.ZERO);
        boolean counted = isCounted(fields, "atLeast", low, measure)
                && isCounted(fields, "atMost", atMost.orElse(Amount.ZERO), measure);
        if (atMost.isPresent() && atMost.get().compareTo(low) < 0) {
            fields.problem(
                    "atMost", "Expected at least atLeast, which is %s, but found %s.".formatted(low, atMost.get()));
            return Optional.empty();
        }
        return counted ? Optional.of(new Range(low, atMost.orElse(null), measure)) : Optional.empty();
    }

    /** Units are counted whole; points may have decimals. */
    private static boolean isCounted(JsonFields fields, String name, Amount amount, Measure measure) {
        if (measure == Measure.UNITS && !amount.isWhole()) {
            fields.problem(name, "Expected a whole number of units, but found %s.".formatted(amount));
            return false;
        }
        return true;
    }

    /** Units, or points where the object says so. */
    static Measure measure(JsonFields fields) {
        return fields.has("measure")
                ? fields.parse("measure", MEASURES::meaning).orElse(Measure.UNITS)
                : Measure.UNITS;
    }
}
