package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what a learner must bring to be enrolled. */
final class EntryReader {

    /** The unit of evidence that is held or not. */
    static final String HELD_OR_NOT = "evidence";

    private static final int DEEPEST = 5;
    private static final Pattern PACKAGE = Pattern.compile("[A-Z]{2,6}");

    private int depth;

    Optional<EntryRequirement> read(JsonFields fields) {
        if (depth > DEEPEST) {
            fields.problem("Expected alternatives nested at most %d deep, but found deeper ones.".formatted(DEEPEST));
            return Optional.empty();
        }
        depth++;
        Optional<EntryRequirement> entry = requirement(fields);
        depth--;
        return entry;
    }

    private Optional<EntryRequirement> requirement(JsonFields fields) {
        if (fields.has("anyOf")) {
            return parts(fields, "anyOf").map(EntryRequirement.AnyOf::new);
        }
        if (fields.has("allOf")) {
            return parts(fields, "allOf").map(EntryRequirement.AllOf::new);
        }
        if (fields.has("award")) {
            return holds(fields);
        }
        if (fields.has("trainingPackage")) {
            return holdsFrom(fields);
        }
        if (fields.has("evidence")) {
            return shows(fields);
        }
        fields.problem("Expected one of anyOf, allOf, award, trainingPackage and evidence, but found none of them.");
        return Optional.empty();
    }

    private Optional<List<EntryRequirement>> parts(JsonFields fields, String name) {
        fields.allow(name);
        List<EntryRequirement> parts = fields.objects(name, true, this::read);
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private static Optional<EntryRequirement> holds(JsonFields fields) {
        fields.allow("award", "specialisation");
        String specialisation = fields.findText("specialisation").orElse(null);
        return fields.parse("award", AwardCode::new).map(award -> new EntryRequirement.Holds(award, specialisation));
    }

    private static Optional<EntryRequirement> holdsFrom(JsonFields fields) {
        fields.allow("trainingPackage", "levels");
        Optional<String> name = fields.parse("trainingPackage", EntryReader::trainingPackage);
        List<Integer> levels = fields.listOfIntegers("levels", true, 1, 10);
        return levels.isEmpty()
                ? Optional.empty()
                : name.map(found -> new EntryRequirement.HoldsFrom(found, new TreeSet<>(levels)));
    }

    private static String trainingPackage(String text) {
        if (!PACKAGE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Expected the 2 to 6 capital letters with which codes begin, such as BSB, but found '%s'."
                            .formatted(text));
        }
        return text;
    }

    /** Evidence that is held or not needs no amount. */
    private static Optional<EntryRequirement> shows(JsonFields fields) {
        fields.allow("evidence", "amount", "unit");
        String evidence = fields.text("evidence");
        if (!fields.has("amount") && !fields.has("unit")) {
            return Optional.of(new EntryRequirement.Shows(evidence, Amount.of(1), HELD_OR_NOT));
        }
        Optional<Amount> amount = fields.findAmountAboveZero("amount", true);
        String unit = fields.text("unit");
        return evidence.isEmpty() || unit.isEmpty()
                ? Optional.empty()
                : amount.map(found -> new EntryRequirement.Shows(evidence, found, unit));
    }
}
