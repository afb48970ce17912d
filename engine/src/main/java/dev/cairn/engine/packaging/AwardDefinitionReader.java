package dev.cairn.engine.packaging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.Provenance;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the JSON form of an award definition, as {@code award-definition-1.schema.json} describes it. A text with any problem is not
 * read at all; every problem is told. Not thread-safe: one instance reads one text.
 */
public final class AwardDefinitionReader {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<DefinitionProblem> problems = new ArrayList<>();

    private AwardDefinitionReader() {}

    /**
     * Reads one definition. Whether its rule can be met is another question: see {@link AwardDefinition#problemsOnPublishing()}.
     *
     * @throws FaultyDefinitionException if the text is no JSON or has problems; it lists all of them
     */
    public static AwardDefinition read(String text) {
        return new AwardDefinitionReader().definition(text);
    }

    private AwardDefinition definition(String text) {
        Optional<AwardDefinition> definition = parse(text).flatMap(this::definition);
        if (!problems.isEmpty() || definition.isEmpty()) {
            throw new FaultyDefinitionException(problems);
        }
        return definition.get();
    }

    private Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " in line %d, column %d"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            problems.add(new DefinitionProblem(
                    "", "Expected JSON, but%s found: %s.".formatted(where, e.getOriginalMessage())));
            return Optional.empty();
        }
    }

    private Optional<AwardDefinition> definition(JsonNode node) {
        JsonFields fields = new JsonFields(node, "", problems);
        fields.allow(
                "$schema",
                "code",
                "version",
                "kind",
                "title",
                "aqfLevel",
                "source",
                "about",
                "effectiveFrom",
                "effectiveTo",
                "draftBecause",
                "rule",
                "points",
                "prerequisites",
                "components",
                "employers",
                "doubtful",
                "notJudged");
        Optional<Award> award = award(fields);
        Optional<LearningDesign> design = fields.findObject("about", true)
                .map(about -> new LearningDesignReader(about, isMicroCredential(fields)).read());
        Optional<PackagingRule> rule = fields.findObject("rule", true).flatMap(new RuleReader()::read);
        Map<UnitCode, Amount> points = points(fields);
        rule.ifPresent(found -> checkMeasures(fields, found, points));
        List<Prerequisite> prerequisites = fields.objects("prerequisites", false, AwardDefinitionReader::prerequisite);
        PrerequisiteCycles.find(prerequisites).ifPresent(cycle -> fields.problem("prerequisites", cycle));
        List<AwardCode> components = fields.listOf("components", false, AwardCode::new);
        List<String> employers = fields.listOf("employers", false, text -> text);
        Doubtful doubtful = doubtful(fields);
        List<String> notJudged = fields.listOf("notJudged", false, text -> text);
        Optional<LocalDate> from = fields.findDate("effectiveFrom", true);
        Optional<LocalDate> to = fields.findDate("effectiveTo", false);
        checkOrder(fields, from, to);
        String draftBecause = fields.findText("draftBecause").orElse(null);
        if (!problems.isEmpty() || award.isEmpty() || design.isEmpty() || rule.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AwardDefinition(
                award.get(),
                design.get(),
                Packaging.of(rule.get()).withPoints(points).withPrerequisites(prerequisites),
                components,
                Nesting.none(),
                null,
                employers,
                doubtful,
                notJudged,
                from.get(),
                to.orElse(null),
                draftBecause));
    }

    private static boolean isMicroCredential(JsonFields fields) {
        return fields.findText("kind").filter("micro-credential"::equals).isPresent();
    }

    private static Optional<Award> award(JsonFields fields) {
        Optional<AwardCode> code = fields.parse("code", AwardCode::new);
        Optional<Integer> number = fields.findInteger("version", 1, 1_000_000);
        if (!fields.has("version")) {
            fields.problem("version", "Expected a whole number from 1, but found nothing.");
        }
        Optional<AwardKind> kind = fields.parse("kind", AwardDefinitionReader::kind);
        String title = fields.text("title");
        Optional<Integer> level = fields.findInteger("aqfLevel", 1, 10);
        Optional<Provenance> provenance = fields.findObject("source", true).map(AwardDefinitionReader::provenance);
        if (code.isEmpty() || number.isEmpty() || kind.isEmpty() || provenance.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Award(
                new AwardVersion(code.get(), number.get()), kind.get(), title, level.orElse(null), provenance.get()));
    }

    private static AwardKind kind(String word) {
        try {
            return AwardKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Expected micro-credential, skill-set or qualification, but found '%s'.".formatted(word), e);
        }
    }

    private static Provenance provenance(JsonFields fields) {
        fields.allow("publication", "checked", "illustrative", "notes");
        return new Provenance(
                fields.text("publication"),
                fields.flag("checked", false),
                fields.flag("illustrative", false),
                fields.findText("notes").orElse(null));
    }

    private static Map<UnitCode, Amount> points(JsonFields fields) {
        Map<UnitCode, Amount> points = new TreeMap<>();
        fields.findObject("points", false)
                .ifPresent(found -> found.eachInteger((code, amount) -> {
                    if (amount < 1) {
                        return Optional.of("Expected at least 1 point, but found %d.".formatted(amount));
                    }
                    try {
                        points.put(new UnitCode(code), Amount.of(amount));
                        return Optional.empty();
                    } catch (IllegalArgumentException e) {
                        return Optional.ofNullable(e.getMessage());
                    }
                }));
        return points;
    }

    /** A rule counts one thing throughout; where it counts points, each of its units has some. */
    private static void checkMeasures(JsonFields fields, PackagingRule rule, Map<UnitCode, Amount> points) {
        Range whole = rule.range();
        rule.lines()
                .filter(line -> line instanceof PackagingRule.Choose || line instanceof PackagingRule.Group)
                .filter(line -> line.range().measure() != whole.measure())
                .forEach(line -> fields.problem(
                        "rule",
                        "Expected every line to count %s as the whole rule does, but line '%s' counts %s."
                                .formatted(
                                        whole.measure().word(),
                                        line.id(),
                                        line.range().measure().word())));
        if (whole.measure() != Measure.POINTS) {
            return;
        }
        rule.listedUnits().stream()
                .filter(unit -> !points.containsKey(unit))
                .forEach(unit -> fields.problem("points", "Expected points of %s, but found none.".formatted(unit)));
        rule.lines()
                .filter(PackagingRule.Imported.class::isInstance)
                .forEach(line -> fields.problem(
                        "rule",
                        "Expected listed units only where points are counted, but line '%s' takes others, whose points nobody knows."
                                .formatted(line.id())));
    }

    private static Optional<Prerequisite> prerequisite(JsonFields fields) {
        fields.allow("unit", "requires", "mode", "checked");
        Optional<UnitCode> unit = fields.parse("unit", UnitCode::new);
        List<UnitCode> requires = fields.listOf("requires", true, UnitCode::new);
        Optional<Prerequisite.Mode> mode = fields.parse("mode", AwardDefinitionReader::mode);
        boolean checked = fields.flag("checked", false);
        if (unit.isEmpty() || requires.isEmpty() || mode.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Prerequisite(unit.get(), new TreeSet<>(requires), mode.get(), checked));
    }

    private static Prerequisite.Mode mode(String word) {
        return switch (word) {
            case "blocking" -> Prerequisite.Mode.BLOCKING;
            case "advisory" -> Prerequisite.Mode.ADVISORY;
            default ->
                throw new IllegalArgumentException("Expected blocking or advisory, but found '%s'.".formatted(word));
        };
    }

    private static Doubtful doubtful(JsonFields fields) {
        return fields.findObject("doubtful", false)
                .map(found -> {
                    found.allow("units", "lines");
                    return new Doubtful(
                            new TreeSet<>(found.listOf("units", false, UnitCode::new)),
                            new TreeSet<>(found.listOf("lines", false, text -> text)));
                })
                .orElseGet(Doubtful::nothing);
    }

    private static void checkOrder(JsonFields fields, Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fields.problem(
                    "effectiveTo",
                    "Expected a day on or after effectiveFrom, which is %s, but found %s."
                            .formatted(from.get(), to.get()));
        }
    }
}
