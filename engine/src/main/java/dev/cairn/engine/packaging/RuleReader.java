package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.wording.KnownWords;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the lines of a packaging rule from their JSON form. */
final class RuleReader {

    private static final int DEEPEST = 50;
    /** Ways of taking them double with each. */
    private static final int MOST_OPTIONS = 20;

    private static final KnownWords<String> KINDS = KnownWords.of(List.of(
            "all-of",
            "choose",
            "imported",
            "component",
            "group",
            "spread",
            "one-of",
            "conditional",
            "shown",
            "held-award",
            "by-endorsement"));

    private static final KnownWords<Measure> EVIDENCE_MEASURES =
            KnownWords.of(Measure::word, Measure.EVIDENCE, Measure.HOURS, Measure.DAYS);

    private final Ids ids;
    private int depth;

    RuleReader(Ids ids) {
        this.ids = ids;
    }

    Optional<PackagingRule> read(JsonFields fields) {
        if (depth > DEEPEST) {
            fields.problem("Expected lines nested at most %d deep, but found deeper ones.".formatted(DEEPEST));
            return Optional.empty();
        }
        depth++;
        String id = ids.readLine(fields);
        Optional<PackagingRule> rule = line(id, fields);
        depth--;
        return rule;
    }

    private Optional<PackagingRule> line(String id, JsonFields fields) {
        String kind = fields.text("kind");
        return switch (kind) {
            case "all-of" -> allOf(id, fields);
            case "choose" -> choose(id, fields);
            case "imported" -> imported(id, fields);
            case "component" -> component(id, fields);
            case "group" -> group(id, fields);
            case "spread" -> spread(id, fields);
            case "one-of" -> oneOf(id, fields);
            case "conditional" -> conditional(id, fields);
            case "shown" -> shown(id, fields);
            case "held-award" -> heldAward(id, fields);
            case "by-endorsement" -> byEndorsement(id, fields);
            case "" -> Optional.empty();
            default -> {
                fields.problem("kind", KINDS.refusal(kind));
                yield Optional.empty();
            }
        };
    }

    private static Optional<PackagingRule> allOf(String id, JsonFields fields) {
        fields.allow("id", "kind", "units");
        return units(fields, "units").map(units -> new PackagingRule.AllOf(id, units));
    }

    private static Optional<PackagingRule> choose(String id, JsonFields fields) {
        fields.allow("id", "kind", "exactly", "atLeast", "atMost", "measure", "units", "complete", "unspecifiedCredit");
        Optional<Range> range = RangeReader.read(fields);
        Optional<SortedSet<UnitCode>> units = units(fields, "units");
        boolean complete = fields.flag("complete", true);
        boolean unspecified = fields.flag("unspecifiedCredit", false);
        return range.flatMap(
                found -> units.map(listed -> new PackagingRule.Choose(id, found, listed, complete, unspecified)));
    }

    private static Optional<PackagingRule> imported(String id, JsonFields fields) {
        fields.allow("id", "kind", "exactly", "atLeast", "atMost", "levels");
        Optional<Range> range = RangeReader.read(fields, Measure.UNITS);
        List<Integer> levels = fields.listOfIntegers("levels", 1, 10);
        return range.map(found -> new PackagingRule.Imported(id, found, new TreeSet<>(levels)));
    }

    private static Optional<PackagingRule> component(String id, JsonFields fields) {
        fields.allow("id", "kind", "award", "units");
        Optional<AwardCode> award = fields.parse("award", AwardCode::new);
        Optional<SortedSet<UnitCode>> units = units(fields, "units");
        return award.flatMap(code -> units.map(listed -> new PackagingRule.Component(id, code, listed)));
    }

    private Optional<PackagingRule> group(String id, JsonFields fields) {
        fields.allow("id", "kind", "exactly", "atLeast", "atMost", "measure", "lines");
        Optional<Range> range = RangeReader.read(fields);
        List<PackagingRule> lines = fields.objects("lines", true, this::read);
        return lines.isEmpty() ? Optional.empty() : range.map(found -> new PackagingRule.Group(id, found, lines));
    }

    private Optional<PackagingRule> spread(String id, JsonFields fields) {
        fields.allow("id", "kind", "exactly", "atLeast", "atMost", "measure", "each", "areas");
        Optional<Range> range = RangeReader.read(fields);
        Measure measure = RangeReader.measure(fields);
        Optional<Range> each = fields.findObject("each", true).flatMap(found -> {
            found.allow("exactly", "atLeast", "atMost");
            return RangeReader.read(found, measure);
        });
        SortedMap<String, SortedSet<UnitCode>> areas = fields.map("areas", true, area -> area, (found, area) -> {
            ids.readArea(found, area);
            return units(found, area);
        });
        if (fields.has("areas") && areas.isEmpty()) {
            fields.problem("areas", "Expected at least one area with its units, but found none.");
        }
        return areas.isEmpty()
                ? Optional.empty()
                : range.flatMap(found -> each.map(one -> new PackagingRule.Spread(id, found, one, areas)));
    }

    private Optional<PackagingRule> oneOf(String id, JsonFields fields) {
        fields.allow("id", "kind", "atLeast", "atMost", "options");
        Optional<Integer> atLeast = number(fields, "atLeast");
        Optional<Integer> atMost = number(fields, "atMost");
        List<PackagingRule> options = fields.objects("options", true, this::read);
        if (options.isEmpty() || atLeast.isEmpty() || atMost.isEmpty()) {
            return Optional.empty();
        }
        if (atLeast.get() > atMost.get()) {
            fields.problem(
                    "atMost",
                    "Expected at least atLeast, which is %d, but found %d.".formatted(atLeast.get(), atMost.get()));
            return Optional.empty();
        }
        int there = fields.size("options");
        if (there > MOST_OPTIONS) {
            fields.problem(
                    "options",
                    "Expected at most %d options, but found %d: each doubles the ways that have to be tried. Group them."
                            .formatted(MOST_OPTIONS, there));
            return Optional.empty();
        }
        if (atMost.get() > there) {
            fields.problem(
                    fields.has("atMost") ? "atMost" : "options",
                    "Expected at most as many as there are options, which is %d, but found %d."
                            .formatted(there, atMost.get()));
            return Optional.empty();
        }
        return options.size() < atMost.get()
                ? Optional.empty()
                : Optional.of(new PackagingRule.OneOf(id, atLeast.get(), atMost.get(), options));
    }

    /** A number of options, 1 where none is stated. */
    private static Optional<Integer> number(JsonFields fields, String name) {
        return fields.has(name) ? fields.findInteger(name, 1, MOST_OPTIONS) : Optional.of(1);
    }

    private Optional<PackagingRule> conditional(String id, JsonFields fields) {
        fields.allow("id", "kind", "attribute", "values", "then", "otherwise");
        String attribute = fields.text("attribute");
        List<String> values = fields.words("values", true);
        Optional<PackagingRule> then = fields.findObject("then", true).flatMap(this::read);
        Optional<PackagingRule> otherwise =
                fields.findObject("otherwise", false).flatMap(this::read);
        if (attribute.isEmpty() || values.isEmpty() || fields.has("otherwise") && otherwise.isEmpty()) {
            return Optional.empty();
        }
        return then.map(branch ->
                new PackagingRule.Conditional(id, attribute, new TreeSet<>(values), branch, otherwise.orElse(null)));
    }

    private static Optional<PackagingRule> shown(String id, JsonFields fields) {
        fields.allow("id", "kind", "evidence", "amount", "measure");
        String evidence = fields.text("evidence");
        Optional<Measure> measure = fields.has("measure")
                ? fields.parse("measure", EVIDENCE_MEASURES::meaning)
                : Optional.of(Measure.EVIDENCE);
        boolean counted = measure.filter(found -> found != Measure.EVIDENCE).isPresent();
        Optional<Amount> amount = fields.findAmountAboveZero("amount", counted);
        if (evidence.isEmpty() || measure.isEmpty() || amount.isEmpty() && (counted || fields.has("amount"))) {
            return Optional.empty();
        }
        return Optional.of(new PackagingRule.Shown(id, evidence, amount.orElseGet(() -> Amount.of(1)), measure.get()));
    }

    private static Optional<PackagingRule> heldAward(String id, JsonFields fields) {
        fields.allow("id", "kind", "award");
        return fields.parse("award", AwardCode::new).map(code -> new PackagingRule.HeldAward(id, code));
    }

    private static Optional<PackagingRule> byEndorsement(String id, JsonFields fields) {
        fields.allow("id", "kind");
        return Optional.of(new PackagingRule.ByEndorsement(id));
    }

    private static Optional<SortedSet<UnitCode>> units(JsonFields fields, String name) {
        List<UnitCode> units = fields.listOf(name, true, UnitCode::new);
        return units.isEmpty() ? Optional.empty() : Optional.of(new TreeSet<>(units));
    }
}
