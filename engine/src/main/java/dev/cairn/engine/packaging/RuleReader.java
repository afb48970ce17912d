package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the lines of a packaging rule from their JSON form. */
final class RuleReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST = 10_000;
    private static final int DEEPEST = 50;

    private final Set<String> ids = new HashSet<>();
    private int depth;

    Optional<PackagingRule> read(JsonFields fields) {
        if (depth > DEEPEST) {
            fields.problem("Expected lines nested at most %d deep, but found deeper ones.".formatted(DEEPEST));
            return Optional.empty();
        }
        depth++;
        String id = id(fields);
        Optional<PackagingRule> rule = line(id, fields);
        depth--;
        return rule;
    }

    private String id(JsonFields fields) {
        String id = fields.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.problem(
                    "id", "Expected an id of 1 to 40 characters a-z, 0-9 and '-', but found '%s'.".formatted(id));
        }
        if (!id.isEmpty() && !ids.add(id)) {
            fields.problem("id", "Expected an id of its own, but '%s' names another line as well.".formatted(id));
        }
        return id;
    }

    private Optional<PackagingRule> line(String id, JsonFields fields) {
        String kind = fields.text("kind");
        return switch (kind) {
            case "all-of" -> allOf(id, fields);
            case "choose" -> choose(id, fields);
            case "imported" -> imported(id, fields);
            case "component" -> component(id, fields);
            case "group" -> group(id, fields);
            case "" -> Optional.empty();
            default -> {
                fields.problem(
                        "kind",
                        "Expected all-of, choose, imported, component or group, but found '%s'.".formatted(kind));
                yield Optional.empty();
            }
        };
    }

    private static Optional<PackagingRule> allOf(String id, JsonFields fields) {
        fields.allow("id", "kind", "units");
        List<UnitCode> units = units(fields);
        return units.isEmpty() ? Optional.empty() : Optional.of(new PackagingRule.AllOf(id, new TreeSet<>(units)));
    }

    private static Optional<PackagingRule> choose(String id, JsonFields fields) {
        fields.allow("id", "kind", "exactly", "atLeast", "atMost", "measure", "units", "complete");
        Optional<Range> range = range(fields);
        List<UnitCode> units = units(fields);
        boolean complete = fields.flag("complete", true);
        return units.isEmpty()
                ? Optional.empty()
                : range.map(found -> new PackagingRule.Choose(id, found, new TreeSet<>(units), complete));
    }

    private static Optional<PackagingRule> imported(String id, JsonFields fields) {
        fields.allow("id", "kind", "exactly", "atLeast", "atMost", "levels");
        Optional<Range> range = range(fields);
        List<Integer> levels = fields.listOfIntegers("levels", 1, 10);
        return range.map(found -> new PackagingRule.Imported(id, found, new TreeSet<>(levels)));
    }

    private static Optional<PackagingRule> component(String id, JsonFields fields) {
        fields.allow("id", "kind", "award", "units");
        Optional<AwardCode> award = fields.parse("award", AwardCode::new);
        List<UnitCode> units = units(fields);
        return units.isEmpty()
                ? Optional.empty()
                : award.map(code -> new PackagingRule.Component(id, code, new TreeSet<>(units)));
    }

    private Optional<PackagingRule> group(String id, JsonFields fields) {
        fields.allow("id", "kind", "exactly", "atLeast", "atMost", "measure", "lines");
        Optional<Range> range = range(fields);
        List<PackagingRule> lines = fields.objects("lines", true, this::read);
        return lines.isEmpty() ? Optional.empty() : range.map(found -> new PackagingRule.Group(id, found, lines));
    }

    private static List<UnitCode> units(JsonFields fields) {
        return fields.listOf("units", true, UnitCode::new);
    }

    private static Optional<Range> range(JsonFields fields) {
        Optional<Integer> exactly = fields.findInteger("exactly", 0, MOST);
        Optional<Integer> atLeast = fields.findInteger("atLeast", 0, MOST);
        Optional<Integer> atMost = fields.findInteger("atMost", 0, MOST);
        Measure measure = measure(fields);
        if (exactly.isPresent() && (atLeast.isPresent() || atMost.isPresent())) {
            fields.problem("exactly", "Expected either exactly, or atLeast and atMost, but found both.");
            return Optional.empty();
        }
        if (exactly.isPresent()) {
            return exactly.map(amount -> new Range(amount, amount, measure));
        }
        int low = atLeast.orElse(0);
        if (atMost.isPresent() && atMost.get() < low) {
            fields.problem(
                    "atMost", "Expected at least atLeast, which is %d, but found %d.".formatted(low, atMost.get()));
            return Optional.empty();
        }
        return Optional.of(new Range(low, atMost.orElse(null), measure));
    }

    private static Measure measure(JsonFields fields) {
        String word = fields.findText("measure").orElse("units");
        if (!word.equals("units") && !word.equals("points")) {
            fields.problem("measure", "Expected units or points, but found '%s'.".formatted(word));
        }
        return word.equals("points") ? Measure.POINTS : Measure.UNITS;
    }
}
