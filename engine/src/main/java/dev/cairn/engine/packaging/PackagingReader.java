package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the packaging rule and all that stands beside its lines. */
final class PackagingReader {

    static final String[] FIELDS = {
        "rule",
        "points",
        "levels",
        "fields",
        "divisible",
        "totals",
        "conditions",
        "standards",
        "prerequisites",
        "specialisations"
    };

    private final JsonFields fields;
    private final Ids ids;
    private final ProblemsOfText problems;

    PackagingReader(JsonFields fields, Ids ids, ProblemsOfText problems) {
        this.fields = fields;
        this.ids = ids;
        this.problems = problems;
    }

    Optional<Packaging> read() {
        int before = problems.size();
        Optional<PackagingRule> rule = fields.findObject("rule", true).flatMap(new RuleReader(ids)::read);
        boolean ruleIsWhole = problems.size() == before;
        Map<UnitCode, Amount> points =
                fields.map("points", false, UnitCode::new, (found, unit) -> found.findAmountAboveZero(unit, true));
        Map<UnitCode, Integer> levels =
                fields.map("levels", false, UnitCode::new, (found, unit) -> found.findInteger(unit, 1, 10));
        SortedMap<UnitCode, SortedSet<String>> studied = fields.map("fields", false, UnitCode::new, (found, unit) -> {
            List<String> words = found.words(unit, true);
            return words.isEmpty() ? Optional.empty() : Optional.of(new TreeSet<>(words));
        });
        List<UnitCode> divisible = fields.listOf("divisible", false, UnitCode::new);
        ConditionReader beside = new ConditionReader(fields, ids);
        Map<String, Total> totals = beside.totals();
        List<Condition> conditions = beside.conditions();
        List<Standard> standards = fields.objects("standards", false, this::standard);
        List<Prerequisite> prerequisites = new PrerequisiteReader(fields).read();
        List<Specialisation> specialisations = fields.objects("specialisations", false, this::specialisation);
        if (rule.isEmpty() || !ruleIsWhole) {
            return Optional.empty();
        }
        Packaging packaging = new Packaging(
                rule.get(),
                points,
                levels,
                studied,
                new TreeSet<>(divisible),
                totals,
                conditions,
                standards,
                prerequisites,
                specialisations);
        int read = problems.size();
        new PackagingLimits(packaging, fields).check();
        if (problems.size() == read) {
            new PackagingCheck(packaging, fields, ids).check();
        }
        return Optional.of(packaging);
    }

    private Optional<Standard> standard(JsonFields standard) {
        standard.allow("id", "units", "notOlderThanYears", "markAtLeast");
        String id = ids.read(standard);
        List<UnitCode> units = standard.listOf("units", standard.has("units"), UnitCode::new);
        Optional<Integer> years = standard.findInteger("notOlderThanYears", 0, 100);
        Optional<BigDecimal> mark = standard.findNumber("markAtLeast");
        if (!standard.has("notOlderThanYears") && !standard.has("markAtLeast")) {
            standard.problem("Expected notOlderThanYears or markAtLeast, but found neither.");
        }
        return years.isEmpty() && mark.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standard(id, new TreeSet<>(units), years.orElse(null), mark.orElse(null)));
    }

    private Optional<Specialisation> specialisation(JsonFields found) {
        found.allow("id", "title", "requires", "sharesUnits");
        String id = ids.read(found);
        String title = found.text("title");
        List<Specialisation.Part> parts = found.objects("requires", true, PackagingReader::part);
        boolean shares = found.flag("sharesUnits", true);
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Specialisation(id, title, parts, shares));
    }

    private static Optional<Specialisation.Part> part(JsonFields part) {
        part.allow("units", "atLeast");
        List<UnitCode> units = part.listOf("units", true, UnitCode::new);
        if (units.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<UnitCode> listed = new TreeSet<>(units);
        Optional<Integer> atLeast =
                part.has("atLeast") ? part.findInteger("atLeast", 1, listed.size()) : Optional.of(listed.size());
        return atLeast.map(least -> new Specialisation.Part(listed, least));
    }
}
