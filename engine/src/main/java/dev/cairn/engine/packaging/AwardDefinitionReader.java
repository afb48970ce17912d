package dev.cairn.engine.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.Provenance;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.wording.KnownWords;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the JSON and the YAML form of an award definition, as {@code docs/packaging.md} means it and {@code
 * award-definition-1.schema.json} describes it. A text with any problem is not read at all; every problem is told with its JSON
 * pointer. The static methods are thread-safe; an instance reads one text.
 */
public final class AwardDefinitionReader {

    private static final String[] FIELDS = {
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
        "teachOut",
        "draftBecause",
        "components",
        "nests",
        "onTaking",
        "entry",
        "employers",
        "doubtful",
        "notJudged"
    };

    private static final KnownWords<AwardKind> KINDS =
            KnownWords.of(kind -> kind.phrase().replace(' ', '-'), AwardKind.values());
    private static final KnownWords<Nesting.OnTaking> ON_TAKING =
            KnownWords.of(Nesting.OnTaking::word, Nesting.OnTaking.values());

    private final ProblemsOfText problems = new ProblemsOfText();

    private AwardDefinitionReader() {}

    /**
     * Reads one definition. Whether its rule can be met is another question: see {@link AwardDefinition#problemsOnPublishing()}.
     *
     * @throws FaultyDefinitionException if the text is no JSON or has problems; it lists them, the first hundred
     */
    public static AwardDefinition read(String text) {
        return new AwardDefinitionReader().definition(text, DefinitionText.JSON);
    }

    /**
     * Reads one definition written in YAML: the same fields as in JSON, no aliases and no tags. A unit code that is all digits
     * stands in quotes.
     *
     * @throws FaultyDefinitionException if the text is no YAML, has what JSON could not say, or has problems; it lists them, the first hundred
     */
    public static AwardDefinition readYaml(String text) {
        return new AwardDefinitionReader().definition(text, DefinitionText.YAML);
    }

    /**
     * Reads one definition in whichever form it was written: JSON where it begins with a brace, else YAML.
     *
     * @throws FaultyDefinitionException as the others do
     */
    public static AwardDefinition readEither(String text) {
        return text.stripLeading().startsWith("{") ? read(text) : readYaml(text);
    }

    private AwardDefinition definition(String text, DefinitionText form) {
        Optional<AwardDefinition> definition = form.parse(text, problems).flatMap(this::definition);
        if (!problems.isEmpty() || definition.isEmpty()) {
            throw new FaultyDefinitionException(problems.list());
        }
        return definition.get();
    }

    private Optional<AwardDefinition> definition(JsonNode node) {
        JsonFields fields = new JsonFields(node, "", problems);
        fields.allow(Stream.concat(Arrays.stream(FIELDS), Arrays.stream(PackagingReader.FIELDS))
                .toArray(String[]::new));
        Ids ids = new Ids();
        Optional<Award> award = award(fields);
        Optional<LearningDesign> design = fields.findObject("about", true)
                .map(about -> new LearningDesignReader(about, isMicroCredential(fields)).read());
        Optional<Packaging> packaging = new PackagingReader(fields, ids, problems).read();
        List<AwardCode> components = fields.listOf("components", false, AwardCode::new);
        Nesting nesting = nesting(fields, award);
        EntryRequirement entry = fields.findObject("entry", false)
                .flatMap(new EntryReader()::read)
                .orElse(null);
        List<String> employers = fields.listOf("employers", false, text -> text);
        Doubtful doubtful = doubtful(fields, ids);
        List<String> notJudged = fields.listOf("notJudged", false, text -> text);
        Optional<LocalDate> from = fields.findDate("effectiveFrom", true);
        Optional<LocalDate> to = fields.findDate("effectiveTo", false);
        checkOrder(fields, from, to);
        Optional<TeachOut> teachOut = teachOut(fields, from);
        String draftBecause = fields.findText("draftBecause").orElse(null);
        if (!problems.isEmpty() || award.isEmpty() || design.isEmpty() || packaging.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AwardDefinition(
                award.get(),
                design.get(),
                packaging.get(),
                components,
                nesting,
                entry,
                employers,
                doubtful,
                notJudged,
                from.get(),
                to.orElse(null),
                teachOut.orElse(null),
                draftBecause));
    }

    /** Where nothing is said of what becomes of the smaller awards, they are kept. */
    private static Nesting nesting(JsonFields fields, Optional<Award> award) {
        List<AwardCode> nests = fields.listOf("nests", false, AwardCode::new);
        award.filter(found -> nests.contains(found.code()))
                .ifPresent(found -> fields.problem(
                        "nests", "Expected smaller awards, but found %s itself.".formatted(found.code())));
        if (!fields.has("onTaking")) {
            return new Nesting(nests, Nesting.OnTaking.KEEP);
        }
        if (nests.isEmpty()) {
            fields.problem("onTaking", "Expected it only beside awards that this one nests, but it nests none.");
        }
        return new Nesting(nests, fields.parse("onTaking", ON_TAKING::meaning).orElse(Nesting.OnTaking.KEEP));
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
        Optional<AwardKind> kind = fields.parse("kind", KINDS::meaning);
        String title = fields.text("title");
        Optional<Integer> level = fields.findInteger("aqfLevel", 1, 10);
        Optional<Provenance> provenance = fields.findObject("source", true).map(AwardDefinitionReader::provenance);
        if (code.isEmpty() || number.isEmpty() || kind.isEmpty() || provenance.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Award(
                new AwardVersion(code.get(), number.get()), kind.get(), title, level.orElse(null), provenance.get()));
    }

    private static Provenance provenance(JsonFields fields) {
        fields.allow("publication", "checked", "illustrative", "notes");
        return new Provenance(
                fields.text("publication"),
                fields.flag("checked", false),
                fields.flag("illustrative", false),
                fields.findText("notes").orElse(null));
    }

    private static Doubtful doubtful(JsonFields fields, Ids ids) {
        return fields.findObject("doubtful", false)
                .map(found -> {
                    found.allow("units", "lines");
                    return new Doubtful(
                            new TreeSet<>(found.listOf("units", false, UnitCode::new)),
                            new TreeSet<>(found.listOf("lines", false, ids::any)));
                })
                .orElseGet(Doubtful::nothing);
    }

    private static Optional<TeachOut> teachOut(JsonFields fields, Optional<LocalDate> from) {
        return fields.findObject("teachOut", false).flatMap(found -> {
            found.allow("until", "signedInside");
            Optional<LocalDate> until = found.findDate("until", true);
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
                found.problem(
                        "until",
                        "Expected a day on or after effectiveFrom, which is %s, but found %s."
                                .formatted(from.get(), until.get()));
            }
            return until.map(day -> new TeachOut(day, found.flag("signedInside", false)));
        });
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
