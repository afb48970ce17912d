package dev.cairn.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cairn.engine.decision.plain.PlainModelReader;
import dev.cairn.engine.decision.plain.RuleFinding;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** What a stranger may write to harm the server is refused before the decision engine sees any of it, and says why. */
class HostileModelsTest {

    private static final String JAVA =
            "function(x) external {java: {class: \"java.lang.System\", method signature: \"getProperty(java.lang.String)\"}}";

    static Stream<Arguments> hostile() {
        return Stream.of(
                        runsJava(),
                        neverEnds(),
                        grows(),
                        readsWhatItMustNot(),
                        hidesInTheText(),
                        isTooLarge(),
                        confuses())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> runsJava() {
        return Stream.of(
                feel("a Java function", JAVA, "defines and calls no functions"),
                feel(
                        "a Java function with odd white space",
                        "function\t(x)\n external\r\n{java : {}}",
                        "defines and calls no functions"),
                feel(
                        "a Java function called on the spot",
                        "(" + JAVA + ")(\"user.home\")",
                        "defines and calls no functions"),
                feel(
                        "a Java function in a branch",
                        "if passed then (" + JAVA + ") else null",
                        "defines and calls no functions"),
                feel(
                        "a PMML function",
                        "function(x) external {pmml: {document: \"http://a\", model: \"m\"}}",
                        "defines and calls no functions"),
                feel("a Java class by its name", "java.lang.System.exit(0)", "defines and calls no functions"),
                cell("a Java function in a cell", JAVA, "defines and calls no functions"),
                arguments(
                        "a Java function among allowed values",
                        ofValues("<inputValues id=\"v\"><text>" + ModelText.escaped(JAVA) + "</text></inputValues>"),
                        "defines and calls no functions"),
                arguments(
                        "a Java function as an item's allowed values",
                        typed("<allowedValues><text>" + ModelText.escaped(JAVA) + "</text></allowedValues>"),
                        "defines and calls no functions"),
                arguments(
                        "a Java function as what holds otherwise",
                        ModelText.with(ModelText.decision(
                                "Outcome",
                                "string",
                                List.of("points"),
                                plainTable()
                                        .replace(
                                                "<output id=\"out\" typeRef=\"string\"></output>",
                                                "<output id=\"out\" typeRef=\"string\"><defaultOutputEntry id=\"o\"><text>"
                                                        + ModelText.escaped(JAVA)
                                                        + "</text></defaultOutputEntry></output>"))),
                        "defines and calls no functions"),
                element(
                        "a business knowledge model of kind Java",
                        "<businessKnowledgeModel id=\"k\" name=\"k\"><encapsulatedLogic kind=\"Java\"/></businessKnowledgeModel>",
                        "<businessKnowledgeModel>"),
                element(
                        "a business knowledge model in FEEL",
                        "<businessKnowledgeModel id=\"k\" name=\"k\"><encapsulatedLogic kind=\"FEEL\"/></businessKnowledgeModel>",
                        "<businessKnowledgeModel>"),
                body("a boxed function", "<functionDefinition id=\"f\" kind=\"Java\"/>", "<functionDefinition>"),
                body(
                        "a function two boxes deep",
                        "<context id=\"c\"><contextEntry><functionDefinition kind=\"PMML\"/></contextEntry></context>",
                        "<context>"),
                body(
                        "an invocation",
                        "<invocation id=\"i\"><literalExpression><text>k</text></literalExpression></invocation>",
                        "<invocation>"),
                element(
                        "an import",
                        "<import namespace=\"urn:x\" name=\"x\" importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" locationURI=\"file:///etc/passwd\"/>",
                        "<import>"),
                arguments(
                        "values imported",
                        typed("<allowedValues><importedValues/></allowedValues>"),
                        "<importedValues>"),
                arguments(
                        "a requirement of another model",
                        ModelText.with(ModelText.decision(
                                "Outcome",
                                "string",
                                List.of(),
                                "<informationRequirement id=\"q\"><requiredDecision href=\"http://a/b#c\"/></informationRequirement>"
                                        + ModelText.literal("code"))),
                        "requirements inside this model"),
                arguments(
                        "knowledge that is required",
                        ModelText.with(ModelText.decision(
                                "Outcome",
                                "string",
                                List.of(),
                                "<knowledgeRequirement id=\"q\"><requiredKnowledge href=\"#k\"/></knowledgeRequirement>"
                                        + ModelText.literal("code"))),
                        "<knowledgeRequirement>"),
                arguments(
                        "another language for one expression",
                        ModelText.with(
                                ModelText.decision(
                                        "Outcome",
                                        "string",
                                        List.of("code"),
                                        "<literalExpression id=\"l\" expressionLanguage=\"http://www.java.com/java\"><text>code</text></literalExpression>")),
                        "no other language"),
                arguments(
                        "another language for the whole model",
                        ModelText.expression("string", "code")
                                .replace("name=\"Model\"", "name=\"Model\" expressionLanguage=\"javascript\""),
                        "no other language"),
                arguments(
                        "another language for types",
                        ModelText.expression("string", "code")
                                .replace(
                                        "isCollection",
                                        "typeLanguage=\"http://www.w3.org/2001/XMLSchema\" isCollection"),
                        "no other language"),
                arguments(
                        "a language that only looks like FEEL",
                        ModelText.expression("string", "code")
                                .replace("name=\"Model\"", "name=\"Model\" expressionLanguage=\"http://evil/FEEL/\""),
                        "no other language"),
                element(
                        "content of another program",
                        "<extensionElements><drools:decisionServices xmlns:drools=\"http://www.drools.org\"/></extensionElements>",
                        "<extensionElements>"),
                element("an element of a foreign namespace", "<x:script xmlns:x=\"urn:x\">rm</x:script>", "<script>"),
                arguments(
                        "an attribute of a foreign namespace",
                        ModelText.expression("string", "code")
                                .replace("id=\"m\"", "id=\"m\" xmlns:x=\"urn:x\" x:class=\"java.lang.Runtime\""),
                        "'class'"));
    }

    private static Stream<Arguments> neverEnds() {
        return Stream.of(
                feel("a loop over a range", "for i in 1..1000000000 return i", "may never end"),
                feel("a loop over a range, in brackets", "count((for i in 1..1000000000 return i))", "may never end"),
                feel("a loop over a range behind a name", "{r: [1..100000000], s: for i in r return i}", "context"),
                feel("a question over a range", "some i in 1..1000000000 satisfies i < 0", "declared list"),
                feel("a question over a range in brackets", "every i in [1..1000000000] satisfies i > 0", "a range"),
                feel(
                        "a question over a list that is written out",
                        "some i in [1,2,3] satisfies i > 2",
                        "declared list"),
                feel(
                        "a question inside a question",
                        "some x in codes satisfies (some y in codes satisfies y = x)",
                        "inside another"),
                feel(
                        "a list inside a question",
                        "every x in codes satisfies list contains(codes, x)",
                        "no input or decision"),
                feel("a range as a list", "count([1..1000000000]) > 3", "range"),
                feel("a function that calls itself", "{f: function(n) f(n-1)+f(n-2)}.f(60)", "context"),
                feel(
                        "a pattern that backtracks",
                        "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")",
                        "starts with"),
                feel("a pattern in a replacement", "replace(code, \"(a+)+\", \"b\")", "starts with"),
                feel("a split by a pattern", "split(code, \"(a+)+\")", "starts with"),
                cell("a pattern in a cell", "matches(?, \"^(a+)+$\")", "starts with"),
                arguments(
                        "decisions that require each other",
                        ModelText.with(ModelText.decision("A", "number", List.of("B"), ModelText.literal("1"))
                                + ModelText.decision("B", "number", List.of("A"), ModelText.literal("A + 1"))),
                        "requires itself"),
                arguments(
                        "a decision that requires itself",
                        ModelText.with(ModelText.decision("A", "number", List.of("A"), ModelText.literal("A + 1"))),
                        "requires itself"),
                arguments(
                        "a type that contains itself",
                        ModelText.expression("string", "code")
                                .replace(
                                        "<inputData id=\"code\"",
                                        "<itemDefinition id=\"a\" name=\"tA\"><typeRef>tB</typeRef></itemDefinition><itemDefinition id=\"b\" name=\"tB\"><typeRef>tA</typeRef></itemDefinition><inputData id=\"code\""),
                        "contain themselves"),
                body(
                        "a boxed loop",
                        "<for id=\"f\" iteratorVariable=\"i\"><in><literalExpression><text>1..9</text></literalExpression></in></for>",
                        "<for>"),
                body("a boxed filter", "<filter id=\"f\"/>", "<filter>"),
                feel("a filter", "codes[item != \"a\"]", "filter"),
                feel("a sum of a thousand", String.join("+", Collections.nCopies(990, "1")), "200 signs"),
                feel("a difference of a thousand", String.join("-", Collections.nCopies(990, "1")), "200 signs"),
                feel("thousands of brackets", "(".repeat(900) + "1" + ")".repeat(900), "inside each other"),
                feel("thousands of signs", "-".repeat(900) + "1", "inside each other"),
                feel("lists in lists in lists", "[".repeat(900) + "1" + "]".repeat(900), "inside each other"));
    }

    private static Stream<Arguments> grows() {
        return Stream.of(
                feel("a text joined to itself", "code + code", "not joined"),
                arguments(
                        "texts doubled from decision to decision",
                        ModelText.with(
                                ModelText.decision("A", "string", List.of("code"), ModelText.literal("code + code"))
                                        + ModelText.decision("B", "string", List.of("A"), ModelText.literal("A + A"))),
                        "not joined"),
                body(
                        "texts doubled in a context",
                        "<context id=\"c\"><contextEntry><variable name=\"a\"/><literalExpression><text>\"a\"</text></literalExpression></contextEntry></context>",
                        "<context>"),
                feel("texts doubled in a context that is text", "{a: \"x\", b: a+a, c: b+b}", "context"),
                feel("lists put together", "concatenate(codes, codes)", "could grow"),
                feel("lists appended", "append(codes, \"a\")", "could grow"),
                feel("a list of lists", "[codes, codes]", "list of lists"),
                feel("a power", "10**1000000000", "a power"),
                feel("a giant number", "1" + "0".repeat(500), "at most 18 digits"),
                feel("a number with an exponent", "1e1000000000", "no input or decision"),
                feel(
                        "a number multiplied with itself",
                        IntStream.range(0, 40).mapToObj(i -> "points").collect(Collectors.joining(" * ")),
                        "million digits"),
                arguments("a number squared from decision to decision", ModelText.with(squares()), "million digits"),
                feel("a number of a million decimals", "decimal(points, 1000000000)", "floor, ceiling or abs"),
                feel("a text repeated by a format", "string join(codes, code)", "could grow"),
                feel("a duration without end", "duration(\"P99999999999999Y\")", "no such day"));
    }

    private static String squares() {
        StringBuilder text = new StringBuilder(
                ModelText.decision("S0", "number", List.of("points"), ModelText.literal("points * points")));
        for (int i = 1; i < 8; i++) {
            text.append(ModelText.decision(
                    "S" + i, "number", List.of("S" + (i - 1)), ModelText.literal("S" + (i - 1) + " * S" + (i - 1))));
        }
        return text.toString();
    }

    private static Stream<Arguments> readsWhatItMustNot() {
        return Stream.of(
                feel("the clock", "now()", "reads the clock"),
                feel("the day", "today()", "reads the clock"),
                feel("the day, with white space", "today \n\t( )", "reads the clock"),
                feel("the day in a comparison", "day < today()", "reads the clock"),
                cell("the day in a cell", "today()", "reads the clock"),
                feel("the class of a value", "points.class", "has no parts"),
                feel("the name of the class of a value", "points.class.name", "has no parts"),
                feel("a getter of a date", "day.chronology", "[day, month, year]"),
                feel("a type that is asked for", "points instance of number", "Declare the type"),
                feel("a value by the name of its getter", "get value(points, \"class\")", "could grow"),
                feel("an undeclared name", "system", "no input or decision"),
                arguments(
                        "a decision that is not required",
                        ModelText.with(ModelText.decision("A", "string", List.of("code"), ModelText.literal("code"))
                                + ModelText.decision("B", "string", List.of("code"), ModelText.literal("A"))),
                        "no input or decision"),
                arguments(
                        "an input of any type",
                        ModelText.expression("string", "code")
                                .replace("typeRef=\"string\"/></inputData>", "typeRef=\"Any\"/></inputData>"),
                        "'Any'"),
                arguments(
                        "an input without a type",
                        ModelText.expression("string", "code")
                                .replace(" typeRef=\"string\"/></inputData>", "/></inputData>"),
                        "Expected a type"));
    }

    private static Stream<Arguments> hidesInTheText() {
        String plain = ModelText.expression("string", "code");
        return Stream.of(
                arguments(
                        "a file read by an entity",
                        "<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                                + plain.replace("<text>code", "<text>&f;"),
                        "DOCTYPE"),
                arguments(
                        "a billion laughs",
                        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                                + plain.replace("<text>code", "<text>&c;"),
                        "DOCTYPE"),
                arguments("a document type elsewhere", "<!DOCTYPE d SYSTEM \"http://a/b.dtd\">" + plain, "DOCTYPE"),
                arguments("an entity that nobody declared", plain.replace("<text>code", "<text>&f;"), "entity"),
                arguments(
                        "a processing instruction",
                        "<?xml-stylesheet href=\"http://a\"?>" + plain,
                        "processing instruction"),
                arguments("a CDATA section", plain.replace("<text>code", "<text><![CDATA[code]]>"), "CDATA"),
                arguments(
                        "a comment inside an expression's element",
                        plain.replace("<text>code", "<text>co<!-- x -->de"),
                        "a comment inside"),
                feel("a comment inside an expression", "now/* */()", "a comment"),
                feel("a comment at the end of an expression", "code // now()", "a comment"),
                arguments("UTF-16 that is declared", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + plain, "encoding"),
                arguments("UTF-7 that is declared", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + plain, "encoding"),
                arguments("XML 1.1", "<?xml version=\"1.1\"?>" + plain, "version"),
                arguments("a zero character", plain.replace("<text>code", "<text>co\0de"), "well-formed"),
                arguments("an id twice", plain.replace("id=\"points\"", "id=\"code\""), "twice"),
                arguments(
                        "an element inside a text",
                        plain.replace("<text>code", "<text><functionDefinition/>code"),
                        "<functionDefinition>"),
                arguments(
                        "text between elements",
                        plain.replace("<inputData id=\"code\"", "now() <inputData id=\"code\""),
                        "text between"),
                arguments("no XML", "import os; os.system('x')", "well-formed"),
                arguments("another document", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "<html>"),
                arguments("nothing", "", "well-formed"),
                arguments("definitions of another version", plain.replace("20191111", "20991111"), "<definitions>"),
                feel("a space that is none", "today\u00a0()", "U+00A0"),
                feel("letters that look like others", "t\u043eday()", "U+043E"),
                feel("an unseen character in a text", "\"a\u202eb\"", "U+202E"),
                feel("an escape in a text", "\"\\u0061\"", "Write the character itself"),
                arguments(
                        "a name in letters that look like others",
                        plain.replace("\"code\"", "\"c\u043ede\""),
                        "letters a to z"),
                arguments(
                        "an unseen character in a description",
                        plain.replace(
                                "<inputData id=\"code\"", "<description>a\u200bb</description><inputData id=\"code\""),
                        "U+200B"));
    }

    private static Stream<Arguments> isTooLarge() {
        return Stream.of(
                arguments(
                        "a text of a million characters",
                        ModelText.expression("string", "\"" + "a".repeat(1_000_001) + "\""),
                        "1,000,000"),
                feel("an expression of many characters", "\"" + "a".repeat(3_000) + "\"", "at most 2,000 characters"),
                arguments(
                        "a table of many rows",
                        ModelText.with(ModelText.decision("Outcome", "string", List.of("points"), tableOf(1_200, 1))),
                        "1,000 rows"),
                arguments(
                        "a table of many columns",
                        ModelText.with(ModelText.decision("Outcome", "string", List.of("points"), tableOf(1, 40))),
                        "30 columns"),
                arguments(
                        "a table of many cells",
                        ModelText.with(ModelText.decision("Outcome", "string", List.of("points"), tableOf(450, 20))),
                        "cells"),
                arguments(
                        "many decisions",
                        ModelText.with(IntStream.range(0, 60)
                                .mapToObj(i -> ModelText.decision(
                                        "D" + i, "string", List.of("code"), ModelText.literal("code")))
                                .collect(Collectors.joining())),
                        "50 decisions"),
                arguments("a long chain of decisions", ModelText.with(chain(40)), "in a row"),
                arguments(
                        "elements deep inside each other",
                        ModelText.HEAD + "<description>".repeat(500) + "</description>".repeat(500) + "</definitions>",
                        "inside each other"),
                arguments(
                        "many elements",
                        ModelText.HEAD + "<textAnnotation/>".repeat(45_000) + "</definitions>",
                        "40,000 elements"),
                arguments(
                        "many attributes",
                        ModelText.expression("string", "code")
                                .replace(
                                        "id=\"m\"",
                                        IntStream.range(0, 40)
                                                .mapToObj(i -> "a" + i + "=\"x\"")
                                                .collect(Collectors.joining(" "))),
                        "attributes in one element"),
                arguments(
                        "a long attribute",
                        ModelText.expression("string", "code")
                                .replace("name=\"Model\"", "name=\"" + "M".repeat(5_000) + "\""),
                        "5000 characters"),
                arguments(
                        "a long description",
                        ModelText.expression("string", "code")
                                .replace(
                                        "<inputData id=\"code\"",
                                        "<description>" + "a".repeat(20_000) + "</description><inputData id=\"code\""),
                        "10,000 characters"));
    }

    private static Stream<Arguments> confuses() {
        String plain = ModelText.expression("string", "code");
        return Stream.of(
                arguments("an input named as a function", plain.replace("\"code\"", "\"now\""), "means something"),
                arguments("an input named with a range", plain.replace("\"code\"", "\"1..9\""), "letters a to z"),
                arguments("an input named with a call", plain.replace("\"code\"", "\"today()\""), "letters a to z"),
                arguments(
                        "an input named as a word of the language",
                        plain.replace("\"code\"", "\"for\""),
                        "means something"),
                arguments(
                        "a variable of another name",
                        plain.replace("id=\"code_v\" name=\"code\"", "id=\"code_v\" name=\"other\""),
                        "a variable named"),
                arguments(
                        "two inputs of one name",
                        plain.replace("name=\"points\"", "name=\"code\""),
                        "names that differ"),
                arguments(
                        "a name that reads as two names",
                        plain.replace("name=\"points\"", "name=\"code and day\""),
                        "can also be read"),
                arguments(
                        "a row without an id",
                        ModelText.with(ModelText.decision(
                                "Outcome",
                                "string",
                                List.of("points"),
                                plainTable().replace("<rule id=\"r1\">", "<rule>"))),
                        "an id of its own"),
                arguments(
                        "a hit policy that nobody knows",
                        ModelText.with(ModelText.decision(
                                "Outcome",
                                "string",
                                List.of("points"),
                                plainTable().replace("UNIQUE", "EXEC"))),
                        "hit policy"),
                arguments(
                        "an aggregation of texts",
                        ModelText.with(ModelText.decision(
                                "Outcome",
                                "string",
                                List.of("points"),
                                plainTable()
                                        .replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\" aggregation=\"SUM\""))),
                        "a number for SUM"),
                arguments(
                        "a service of another model",
                        plain.replace(
                                "</definitions>",
                                "<decisionService id=\"s\" name=\"S\"><outputDecision href=\"http://a#b\"/></decisionService></definitions>"),
                        "decision service"),
                feel("a question mark outside a cell", "? > 3", "'?'"),
                feel("two expressions", "code; now()", "';'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(20)
    void isRefusedBeforeTheEngineSeesIt(String name, String text, String because) {
        List<RuleFinding> findings = DecisionModelCheck.check(text);

        assertThat(PlainModelReader.read(text).model()).isEmpty();
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.say()).contains(because);
        });
        assertThat(findings).extracting(RuleFinding::kind).doesNotContain(Kind.COMPILATION);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.say()).hasSizeLessThan(1_000));
        assertThatThrownBy(() -> DecisionModel.compile(new RuleAsset("hostile", 1, text)))
                .isInstanceOf(RefusedAssetException.class)
                .hasMessageContaining(because);
    }

    @Test
    void thereAreAtLeastSixtyOfThem() {
        assertThat(hostile()).hasSizeGreaterThan(60);
    }

    /** The cases above are no straw men: what they do happens where the engine is given the text as it is. */
    @Test
    void withoutTheGuardJavaRuns() {
        String function = JAVA.replace("function(x)", "function(name)");
        String text = ModelText.expression("string", "{f: " + function + ", r: f(\"user.home\")}.r");

        assertThat(unguarded(text)).isEqualTo(System.getProperty("user.home"));
    }

    @Test
    void withoutTheGuardTheClockIsRead() {
        assertThat((LocalDate) unguarded(ModelText.expression("date", "today()")))
                .isAfter(LocalDate.of(2020, 1, 1));
    }

    @Test
    void withoutTheGuardTextsGrow() {
        String doubling = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "a%d: a%d + a%d".formatted(i, i - 1, i - 1))
                .collect(Collectors.joining(", ", "{a0: \"x\", ", "}.a20"));

        assertThat((String) unguarded(ModelText.expression("string", doubling))).hasSize(1 << 20);
    }

    /** Annotations are text: they are kept as they are written, and nothing of them reaches the engine. */
    @Test
    void aScriptInAnAnnotationIsOnlyText() {
        String script = "<script>alert(1)</script> now() function() external {java: {}}";
        String text = ModelText.with(ModelText.decision(
                "Outcome", "string", List.of("points"), plainTable().replace("handbook 1", ModelText.escaped(script))));

        DecisionModel model = DecisionModel.compile(new RuleAsset("annotated", 1, text));

        assertThat(model.listRows()).allSatisfy(row -> assertThat(row.source()).isEqualTo(script));
        assertThat(PlainModelReader.read(text).model().orElseThrow().write()).doesNotContain("script");
    }

    /** The engine never sees a stranger's text, so what readers of XML take differently cannot matter. */
    @Test
    void theEngineGetsWhatWeWrote() {
        String text = ModelText.expression("boolean", "code   =\n\t\"a\" and   points<3");

        String written = PlainModelReader.read(text).model().orElseThrow().write();

        assertThat(written).contains("<text>((code = &quot;a&quot;) and (points &lt; 3))</text>");
        assertThat(withoutIds(
                        PlainModelReader.read(written).model().orElseThrow().write()))
                .isEqualTo(withoutIds(written));
    }

    @Test
    void theServerGoesOnAnswering() {
        List<Arguments> cases = hostile().toList();
        BoundedEvaluation runs = new BoundedEvaluation(2);

        cases.forEach(
                one -> runs.within(Duration.ofSeconds(20), () -> DecisionModelCheck.check((String) one.get()[1])));
        DecisionModel good = DecisionModel.compile(new RuleAsset(
                "good", 1, ModelText.with(ModelText.decision("Outcome", "string", List.of("points"), plainTable()))));

        assertThat(runs.overruns()).isZero();
        assertThat(good.decide("Outcome", Map.of("points", BigDecimal.TEN)).value())
                .isEqualTo("many");
    }

    private static String withoutIds(String text) {
        return text.replaceAll(" (id|href)=\"[^\"]*\"", "");
    }

    private static Object unguarded(String text) {
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(text), "UTF-8")))
                .getOrElseThrow(e -> new IllegalStateException(e));
        DMNContext context = runtime.newContext();
        List.of("code", "points", "day", "passed", "codes").forEach(name -> context.set(name, null));
        return runtime.evaluateByName(runtime.getModels().get(0), context, "Outcome")
                .getDecisionResultByName("Outcome")
                .getResult();
    }

    private static Arguments feel(String name, String feel, String because) {
        return arguments(name, ModelText.expression("string", feel), because);
    }

    private static Arguments cell(String name, String cell, String because) {
        return arguments(
                name,
                ModelText.with(ModelText.decision(
                        "Outcome",
                        "string",
                        List.of("code"),
                        ModelText.table("UNIQUE", List.of("code; string"), "", List.of(List.of(cell, "\"x\""))))),
                because);
    }

    private static Arguments body(String name, String body, String because) {
        return arguments(name, ModelText.with(ModelText.decision("Outcome", "string", List.of("code"), body)), because);
    }

    private static Arguments element(String name, String element, String because) {
        return arguments(
                name,
                ModelText.expression("string", "code")
                        .replace("<inputData id=\"code\"", element + "<inputData id=\"code\""),
                because);
    }

    private static String typed(String inside) {
        return ModelText.expression("string", "code")
                .replace(
                        "<typeRef>string</typeRef></itemDefinition>",
                        "<typeRef>string</typeRef>" + inside + "</itemDefinition>");
    }

    private static String ofValues(String values) {
        return ModelText.with(ModelText.decision("Outcome", "string", List.of("points"), plainTable()))
                .replace("</inputExpression>", "</inputExpression>" + values);
    }

    private static String plainTable() {
        return ModelText.table(
                "UNIQUE",
                List.of("points; number"),
                "",
                List.of(List.of("< 10", "\"few\""), List.of(">= 10", "\"many\"")));
    }

    private static String tableOf(int rows, int columns) {
        List<List<String>> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<String> row = new ArrayList<>(Collections.nCopies(columns, String.valueOf(r)));
            row.add("\"x\"");
            cells.add(row);
        }
        return ModelText.table("UNIQUE", Collections.nCopies(columns, "points; number"), "", cells);
    }

    private static String chain(int length) {
        StringBuilder text =
                new StringBuilder(ModelText.decision("D0", "number", List.of("points"), ModelText.literal("points")));
        for (int i = 1; i < length; i++) {
            text.append(ModelText.decision(
                    "D" + i, "number", List.of("D" + (i - 1)), ModelText.literal("D" + (i - 1) + " + 1")));
        }
        return text.toString();
    }
}
