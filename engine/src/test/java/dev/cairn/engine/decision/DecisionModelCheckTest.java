package dev.cairn.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cairn.engine.decision.plain.RuleFinding;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeded defects of decision tables are all found, with row ids and an example; clean tables raise no alarm. */
class DecisionModelCheckTest {

    private static final String CODE =
            "if code = null then \"missing\" else code; string; \"20\",\"51\",\"60\",\"missing\"";
    private static final String POINTS = "if points = null then -1 else points; number; >= -1";
    private static final String DAY = "if day = null then date(\"1900-01-01\") else day; date";
    private static final String PASSED = "passed = true; boolean";

    static Stream<Arguments> defects() {
        return Stream.of(
                // gaps
                defect(
                        "a bound that no row takes",
                        Kind.GAP,
                        List.of(),
                        "points",
                        table("UNIQUE", POINTS, row("< 10", "few"), row("> 10", "many"))),
                defect(
                        "a code without a row",
                        Kind.GAP,
                        List.of(),
                        "code",
                        table("UNIQUE", CODE, row("\"20\"", "a"), row("\"51\",\"missing\"", "b"))),
                defect(
                        "a corner between two columns",
                        Kind.GAP,
                        List.of(),
                        "",
                        table(
                                "UNIQUE",
                                CODE,
                                PASSED,
                                row("\"20\"", "true", "a"),
                                row("\"20\"", "false", "b"),
                                row("not(\"20\")", "true", "c"))),
                defect(
                        "a day between two periods",
                        Kind.GAP,
                        List.of(),
                        "day",
                        table(
                                "UNIQUE",
                                DAY,
                                row("<= date(\"2025-12-30\")", "old"),
                                row(">= date(\"2026-01-01\")", "new"))),
                defect("true without false", Kind.GAP, List.of(), "passed", table("UNIQUE", PASSED, row("true", "a"))),
                defect(
                        "the end of an open interval",
                        Kind.GAP,
                        List.of(),
                        "points",
                        table(
                                "FIRST",
                                POINTS,
                                row("[-1..5)", "a"),
                                row("(5..100]", "b"),
                                row("> 100", "c"),
                                row("-1", "d"))),
                // overlaps
                defect(
                        "a bound that two rows take",
                        Kind.OVERLAP,
                        List.of("r1", "r2"),
                        "points",
                        table("UNIQUE", POINTS, row("<= 10", "few"), row(">= 10", "many"))),
                defect(
                        "a code in two rows",
                        Kind.OVERLAP,
                        List.of("r1", "r2"),
                        "code",
                        table("UNIQUE", CODE, row("\"20\",\"51\"", "a"), row("not(\"20\")", "b"))),
                defect(
                        "rows that differ under ANY",
                        Kind.OVERLAP,
                        List.of("r1", "r2"),
                        "points",
                        table("ANY", POINTS, row("< 10", "a"), row("< 5", "b"), row(">= 10", "c"))),
                defect(
                        "a day in two periods",
                        Kind.OVERLAP,
                        List.of("r1", "r2"),
                        "day",
                        table(
                                "UNIQUE",
                                DAY,
                                row("<= date(\"2026-01-01\")", "old"),
                                row("[date(\"2026-01-01\")..date(\"2026-06-30\")]", "new"),
                                row("> date(\"2026-06-30\")", "newer"))),
                defect(
                        "a row twice",
                        Kind.OVERLAP,
                        List.of("r1", "r3"),
                        "code",
                        table("UNIQUE", CODE, row("\"20\"", "a"), row("not(\"20\")", "b"), row("\"20\"", "a"))),
                // masked rows
                defect(
                        "a row after one that takes all",
                        Kind.MASKED,
                        List.of("r2", "r1"),
                        "",
                        table("FIRST", POINTS, row("-", "a"), row("> 5", "b"))),
                defect(
                        "a row that two others cover together",
                        Kind.MASKED,
                        List.of("r3", "r1", "r2"),
                        "",
                        table("FIRST", POINTS, row("< 10", "a"), row(">= 10", "b"), row("[5..15]", "c"))),
                defect(
                        "a row that yields to a more important one",
                        Kind.MASKED,
                        List.of("r1", "r2"),
                        "",
                        model(
                                "PRIORITY",
                                List.of(POINTS),
                                "\"high\",\"low\"",
                                List.of(row("> 5", "low"), row("-", "high")))),
                defect(
                        "a row behind others in two columns",
                        Kind.MASKED,
                        List.of("r3", "r1", "r2"),
                        "",
                        table(
                                "FIRST",
                                CODE,
                                PASSED,
                                row("\"20\"", "-", "a"),
                                row("-", "true", "b"),
                                row("\"20\"", "true", "c"),
                                row("-", "-", "d"))),
                // types and values
                defect(
                        "a text in a column of numbers",
                        Kind.TYPE,
                        List.of("r1"),
                        "points",
                        table("UNIQUE", POINTS, row("\"10\"", "a"), row("-", "b"))),
                defect(
                        "a number in a column of texts",
                        Kind.TYPE,
                        List.of("r1"),
                        "code",
                        table("UNIQUE", CODE, row("20", "a"), row("-", "b"))),
                defect(
                        "a comparison of texts",
                        Kind.TYPE,
                        List.of("r1"),
                        "code",
                        table("UNIQUE", CODE, row("> \"20\"", "a"), row("-", "b"))),
                defect(
                        "a misspelt value",
                        Kind.VALUE,
                        List.of("r1"),
                        "code",
                        table("UNIQUE", CODE, row("\"mising\"", "a"), row("\"20\",\"51\",\"60\",\"missing\"", "b"))),
                defect(
                        "a misspelt outcome",
                        Kind.VALUE,
                        List.of("r1"),
                        "output",
                        model(
                                "UNIQUE",
                                List.of(PASSED),
                                "\"counts\",\"does not count\"",
                                List.of(row("true", "count"), row("false", "does not count")))),
                defect(
                        "a text without quotation marks",
                        Kind.EXPRESSION,
                        List.of("r1"),
                        "output",
                        ModelText.ofTable(
                                "UNIQUE",
                                List.of(PASSED),
                                "\"counts\"",
                                List.of(List.of("true", "counts"), List.of("false", "\"counts\"")))),
                defect(
                        "a number as a text's outcome",
                        Kind.TYPE,
                        List.of("r1"),
                        "output",
                        ModelText.ofTable(
                                "UNIQUE",
                                List.of(PASSED),
                                "",
                                List.of(List.of("true", "7"), List.of("false", "\"a\"")))),
                defect(
                        "a day that there is not",
                        Kind.EXPRESSION,
                        List.of("r1"),
                        "day",
                        table("UNIQUE", DAY, row("< date(\"2025-02-30\")", "a"), row("-", "b"))),
                // impossible
                defect(
                        "bounds the wrong way round",
                        Kind.IMPOSSIBLE,
                        List.of("r1"),
                        "points",
                        table("FIRST", POINTS, row("[10..5]", "a"), row("-", "b"))),
                defect(
                        "a number that the column never has",
                        Kind.IMPOSSIBLE,
                        List.of("r1"),
                        "points",
                        table("FIRST", POINTS, row("< -5", "a"), row("-", "b"))),
                defect(
                        "a condition that takes nothing",
                        Kind.IMPOSSIBLE,
                        List.of("r1"),
                        "passed",
                        table("FIRST", PASSED, row("not(true, false)", "a"), row("-", "b"))),
                defect(
                        "null where it cannot be",
                        Kind.IMPOSSIBLE,
                        List.of("r1"),
                        "passed",
                        table("FIRST", PASSED, row("null", "a"), row("-", "b"))),
                // vacuous
                defect(
                        "a column that no row looks at",
                        Kind.VACUOUS,
                        List.of(),
                        "passed",
                        table("UNIQUE", CODE, PASSED, row("\"20\"", "-", "a"), row("not(\"20\")", "-", "b"))),
                defect(
                        "a column that changes nothing",
                        Kind.VACUOUS,
                        List.of(),
                        "passed",
                        table(
                                "UNIQUE",
                                CODE,
                                PASSED,
                                row("\"20\"", "true", "a"),
                                row("\"20\"", "false", "a"),
                                row("not(\"20\")", "-", "b"))),
                arguments(
                        "an input that no decision looks at",
                        Kind.VACUOUS,
                        List.of(),
                        "",
                        ModelText.with(
                                ModelText.decision(
                                        "Outcome",
                                        "string",
                                        List.of("code", "points", "day", "passed", "codes"),
                                        ModelText.literal(
                                                "if code = null and points = null and day = null and count(codes) = 0 then \"a\" else \"b\"")))),
                // the rest
                defect(
                        "an input that can be missing",
                        Kind.MISSING_INPUT,
                        List.of(),
                        "points",
                        table("UNIQUE", "points; number", row("< 10", "few"), row(">= 10", "many"))),
                defect(
                        "a missing input that the values refuse",
                        Kind.MISSING_INPUT,
                        List.of(),
                        "points",
                        table("UNIQUE", "points; number; [0..100]", row("< 10", "few"), row(">= 10", "many"))),
                defect(
                        "a row without a source",
                        Kind.NO_SOURCE,
                        List.of("r1"),
                        "",
                        table("UNIQUE", PASSED, row("true", "a"), row("false", "b"))
                                .replaceFirst("handbook 1", "")),
                defect(
                        "a cell that asks another input",
                        Kind.NOT_ANALYSED,
                        List.of("r1"),
                        "",
                        ModelText.with(ModelText.decision(
                                "Outcome",
                                "string",
                                List.of("code", "codes", "points", "day", "passed"),
                                ModelText.table(
                                        "UNIQUE",
                                        List.of("code; string"),
                                        "",
                                        List.of(
                                                List.of("list contains(codes, ?)", "\"a\""),
                                                List.of("-", "\"b\"")))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void findsASeededDefect(String name, Kind kind, List<String> rows, String column, String text) {
        List<RuleFinding> findings = DecisionModelCheck.check(text);

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.rows()).isEqualTo(rows);
            assertThat(finding.column() + finding.witness().keySet()).contains(column);
            assertThat(finding.sentence()).startsWith("Expected").doesNotContain("null pointer");
        });
    }

    static Stream<Arguments> cleanModels() {
        return Stream.of(
                clean("two halves", table("UNIQUE", POINTS, row("< 10", "few"), row(">= 10", "many"))),
                clean(
                        "intervals that join",
                        table("UNIQUE", POINTS, row("[-1..5)", "a"), row("[5..10]", "b"), row("> 10", "c"))),
                clean(
                        "points as rows of their own",
                        table(
                                "UNIQUE",
                                POINTS,
                                row("-1", "none"),
                                row("(-1..0)", "odd"),
                                row("0", "zero"),
                                row("> 0", "some"))),
                clean(
                        "codes",
                        table("UNIQUE", CODE, row("\"20\"", "a"), row("\"51\"", "b"), row("\"60\",\"missing\"", "c"))),
                clean("all but one", table("UNIQUE", CODE, row("\"20\"", "a"), row("not(\"20\")", "b"))),
                clean(
                        "two columns",
                        table(
                                "UNIQUE",
                                CODE,
                                PASSED,
                                row("\"20\"", "true", "a"),
                                row("\"20\"", "false", "b"),
                                row("not(\"20\")", "-", "c"))),
                clean(
                        "three columns",
                        model(
                                "UNIQUE",
                                List.of(CODE, PASSED, POINTS),
                                "",
                                List.of(
                                        row("\"20\"", "true", "> 5", "a"),
                                        row("\"20\"", "true", "<= 5", "b"),
                                        row("\"20\"", "false", "-", "c"),
                                        row("not(\"20\")", "-", "-", "d")))),
                clean(
                        "days that follow each other",
                        table(
                                "UNIQUE",
                                DAY,
                                row("<= date(\"2025-12-31\")", "old"),
                                row(">= date(\"2026-01-01\")", "new"))),
                clean(
                        "a period",
                        table(
                                "UNIQUE",
                                DAY,
                                row("< date(\"2025-01-01\")", "a"),
                                row("[date(\"2025-01-01\")..date(\"2025-12-31\")]", "b"),
                                row("> date(\"2025-12-31\")", "a"))),
                clean("true and false", table("UNIQUE", PASSED, row("true", "a"), row("false", "b"))),
                clean("the first that fits", table("FIRST", POINTS, row("< 5", "a"), row("< 10", "b"), row("-", "c"))),
                clean(
                        "the first, with a wider one last",
                        table(
                                "FIRST",
                                CODE,
                                PASSED,
                                row("\"20\"", "true", "a"),
                                row("-", "true", "b"),
                                row("-", "-", "c"))),
                clean(
                        "rows that agree",
                        table("ANY", POINTS, row("<= 10", "a"), row("[5..12]", "a"), row("> 12", "b"))),
                clean(
                        "the most important",
                        model(
                                "PRIORITY",
                                List.of(POINTS),
                                "\"high\",\"low\"",
                                List.of(row("> 5", "high"), row("-", "low")))),
                clean(
                        "allowed outcomes",
                        model(
                                "UNIQUE",
                                List.of(PASSED),
                                "\"counts\",\"does not count\"",
                                List.of(row("true", "counts"), row("false", "does not count")))),
                clean(
                        "a list of what fits",
                        model("COLLECT", List.of(POINTS), "", List.of(row("> 5", "a"), row("> 10", "b")))
                                .replace("name=\"Outcome\" typeRef=\"string\"", "name=\"Outcome\"")),
                clean(
                        "all in order",
                        model("RULE ORDER", List.of(POINTS), "", List.of(row("> 5", "a"), row("> 10", "b")))
                                .replace("name=\"Outcome\" typeRef=\"string\"", "name=\"Outcome\"")),
                clean(
                        "a row for what is missing",
                        table(
                                "UNIQUE",
                                "points; number",
                                row("null", "unknown"),
                                row("< 10", "few"),
                                row(">= 10", "many"))),
                clean(
                        "what is missing is taken by a row for all",
                        table("FIRST", "points; number", row("< 10", "few"), row("-", "other"))),
                clean(
                        "a flag as a word",
                        table(
                                "UNIQUE",
                                "if passed = null then \"missing\" else if passed then \"yes\" else \"no\"; string",
                                row("\"yes\"", "a"),
                                row("\"no\"", "b"),
                                row("\"missing\"", "c"))),
                clean(
                        "a question of a list",
                        table("UNIQUE", "count(codes); number", row("0", "none"), row("< 0, > 0", "some"))),
                clean(
                        "a member of a list",
                        table(
                                "UNIQUE",
                                "list contains([\"20\",\"51\"], code); boolean",
                                row("true", "a"),
                                row("false", "b"))),
                clean(
                        "a code among others",
                        table(
                                "UNIQUE",
                                "if list contains([\"20\",\"51\"], code) then code else \"other\"; string; \"20\",\"51\",\"other\"",
                                row("\"20\"", "a"),
                                row("\"51\"", "b"),
                                row("\"other\"", "c"))),
                clean("a difference", table("UNIQUE", "passed != false; boolean", row("true", "a"), row("false", "b"))),
                clean(
                        "decimals",
                        table("UNIQUE", POINTS, row("< 0.5", "a"), row("[0.5..1.25)", "b"), row(">= 1.25", "c"))),
                clean("a negative bound", table("UNIQUE", POINTS, row("[-1..-0.5]", "a"), row("> -0.5", "b"))),
                clean(
                        "brackets that stand outside",
                        table(
                                "UNIQUE",
                                POINTS,
                                row("[-1..5[", "a"),
                                row("[5..9]", "b"),
                                row("]9..99]", "c"),
                                row("> 99", "d"))),
                clean(
                        "what holds otherwise",
                        table("UNIQUE", POINTS, row("> 10", "many"))
                                .replace(
                                        "typeRef=\"string\"></output>",
                                        "typeRef=\"string\"><defaultOutputEntry id=\"o\"><text>\"few\"</text></defaultOutputEntry></output>")),
                clean(
                        "one decision on another",
                        ModelText.HEAD
                                + "<inputData id=\"passed\" name=\"passed\"><variable name=\"passed\" typeRef=\"boolean\"/></inputData>"
                                + ModelText.decision(
                                        "First step",
                                        "string",
                                        List.of("passed"),
                                        ModelText.table(
                                                "UNIQUE",
                                                List.of("passed = true; boolean"),
                                                "",
                                                List.of(row("true", "yes"), row("false", "no"))))
                                + ModelText.decision(
                                                "Outcome",
                                                "string",
                                                List.of("First step"),
                                                ModelText.table(
                                                                "UNIQUE",
                                                                List.of("First step; string"),
                                                                "",
                                                                List.of(row("\"yes\"", "a"), row("\"no\"", "b")))
                                                        .replace("id=\"", "id=\"second_"))
                                        .replace("id=\"second_d_", "id=\"d_")
                                + "</definitions>"),
                clean(
                        "an expression",
                        ModelText.HEAD
                                + "<inputData id=\"points\" name=\"points\"><variable name=\"points\" typeRef=\"number\"/></inputData>"
                                + ModelText.decision(
                                        "Outcome",
                                        "number",
                                        List.of("points"),
                                        ModelText.literal("if points = null then 0 else floor(points * 2 / 3)"))
                                + "</definitions>"),
                clean(
                        "an editor's own marks",
                        table("UNIQUE", PASSED, row("true", "a"), row("false", "b"))
                                .replace(
                                        "<input id=\"in_0\"",
                                        "<input xmlns:biodi=\"http://bpmn.io/schema/dmn/biodi/2.0\" biodi:width=\"192\" id=\"in_0\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cleanModels")
    void raisesNoAlarm(String name, String text) {
        assertThat(DecisionModelCheck.check(text)).isEmpty();
    }

    @Test
    void thereAreThirtyOfEach() {
        assertThat(defects()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(cleanModels()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void givesAnExampleThatNoRowTakes() {
        List<RuleFinding> findings =
                DecisionModelCheck.check(table("UNIQUE", POINTS, row("< 10", "few"), row("> 10", "many")));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.witness()).isEqualTo(Map.of("points", "10"));
            assertThat(finding.say())
                    .isEqualTo(
                            "decision 'Outcome': Expected a row for each case, but no row fits where points is 10. Add a row, or widen one.");
        });
    }

    @Test
    void saysWhichValueWasProbablyMeant() {
        List<RuleFinding> findings = DecisionModelCheck.check(
                table("UNIQUE", CODE, row("\"mising\"", "a"), row("\"20\",\"51\",\"60\",\"missing\"", "b")));

        assertThat(findings)
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("Maybe \"missing\" is meant."));
    }

    @SafeVarargs
    private static String table(String hitPolicy, String column, List<String>... rows) {
        return model(hitPolicy, List.of(column), "", List.of(rows));
    }

    @SafeVarargs
    private static String table(String hitPolicy, String column, String another, List<String>... rows) {
        return model(hitPolicy, List.of(column, another), "", List.of(rows));
    }

    private static String model(String hitPolicy, List<String> columns, String values, List<List<String>> rows) {
        return ModelText.ofTable(hitPolicy, columns, values, rows);
    }

    /** Cells, and the text that is given out. */
    private static List<String> row(String... cells) {
        String[] all = cells.clone();
        all[all.length - 1] = "\"" + all[all.length - 1] + "\"";
        return List.of(all);
    }

    private static Arguments defect(String name, Kind kind, List<String> rows, String column, String text) {
        return arguments(name, kind, rows, column, text);
    }

    private static Arguments clean(String name, String text) {
        return arguments(name, text);
    }
}
