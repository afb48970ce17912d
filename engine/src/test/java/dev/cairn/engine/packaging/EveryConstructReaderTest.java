package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.result.Route;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every construct is read as it is written, and what is wrong with it is told where it stands. */
class EveryConstructReaderTest {

    private static final AwardDefinition READ = EveryConstruct.definition();

    private static PackagingRule line(String id) {
        return READ.findLine(id).orElseThrow();
    }

    private static Total total(String name) {
        return Objects.requireNonNull(READ.packaging().totals().get(name));
    }

    private static TreeSet<UnitCode> units(String... codes) {
        TreeSet<UnitCode> units = new TreeSet<>();
        List.of(codes).forEach(code -> units.add(new UnitCode(code)));
        return units;
    }

    private static List<DefinitionProblem> problems(String text) {
        FaultyDefinitionException refusal =
                catchThrowableOfType(FaultyDefinitionException.class, () -> AwardDefinitionReader.read(text));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.problems();
    }

    @Test
    void everyKindOfLineIsRead() {
        assertThat(line("listed").takesUnspecifiedCredit()).isTrue();
        assertThat(line("listed").isClosed()).isFalse();
        assertThat(line("areas"))
                .isEqualTo(new PackagingRule.Spread(
                        "areas",
                        Range.exactly(3),
                        Range.units(1, 2),
                        new TreeMap<>(Map.of("area-a", units("A1", "A2"), "area-b", units("A3", "A4")))));
        PackagingRule.OneOf majors = (PackagingRule.OneOf) line("majors");
        assertThat(List.of(majors.atLeast(), majors.atMost(), majors.options().size()))
                .containsExactly(1, 2, 3);
        PackagingRule.Conditional stream = (PackagingRule.Conditional) line("stream");
        assertThat(stream.values()).containsExactly("honours", "research");
        assertThat(stream.otherwise()).isEqualTo(line("project"));
        assertThat(((PackagingRule.Conditional) line("apprentices")).otherwise())
                .isNull();
        assertThat(line("licence"))
                .isEqualTo(new PackagingRule.Shown("licence", "driver-licence", Amount.of(1), Measure.EVIDENCE));
        assertThat(line("visits"))
                .isEqualTo(new PackagingRule.Shown(
                        "visits", "site visits", Amount.of(new BigDecimal("2.5")), Measure.DAYS));
        assertThat(line("skill-set-held"))
                .isEqualTo(new PackagingRule.HeldAward("skill-set-held", new AwardCode("SS-X")));
        assertThat(line("endorsed")).isEqualTo(new PackagingRule.ByEndorsement("endorsed"));
    }

    @Test
    void whatStandsBesideTheLinesIsRead() {
        Packaging packaging = READ.packaging();
        assertThat(packaging.points()).containsEntry(new UnitCode("L5"), Amount.of(new BigDecimal("0.75")));
        assertThat(packaging.levels()).containsEntry(new UnitCode("T1"), 3).hasSize(7);
        assertThat(packaging.fields()).containsEntry(new UnitCode("L2"), new TreeSet<>(Set.of("data", "law")));
        assertThat(packaging.divisible()).isEqualTo(units("C1"));
        assertThat(packaging.totals()).hasSize(11);
        Total middle = total("middle-here");
        assertThat(middle.lines()).containsExactly("listed", "major-a");
        assertThat(middle.filter().ownProvider()).isTrue();
        assertThat(List.of(middle.filter().levelFrom(), middle.filter().levelTo()))
                .containsExactly(2, 3);
        assertThat(total("credit").filter().routes())
                .containsExactly(Route.RECOGNITION_OF_PRIOR_LEARNING, Route.CREDIT_TRANSFER);
        assertThat(packaging.conditions())
                .hasSize(14)
                .contains(
                        new Condition.AtLeast("points-floor", List.of("all-points"), Amount.of(new BigDecimal("60.5"))),
                        new Condition.AtMost("exclusion", List.of("pair"), Amount.of(1)),
                        new Condition.Share("field-share", List.of("data", "law"), new Ratio(1, 4), true),
                        new Condition.Share("micro-share", List.of("no-micro"), new Ratio(99, 100), false),
                        new Condition.Average(
                                "average-best",
                                new TreeSet<>(Set.of("core", "listed")),
                                Amount.of(4),
                                new BigDecimal("65.25")));
        assertThat(packaging.standards())
                .contains(new Standard("thesis-recent", units("T1"), 1, new BigDecimal("75.5")));
        assertThat(packaging.prerequisites())
                .contains(new Prerequisite(
                        new UnitCode("T1"),
                        units("C2"),
                        Amount.of(36),
                        Prerequisite.Order.BEFORE,
                        Prerequisite.Mode.BLOCKING,
                        false));
        assertThat(packaging.specialisations().get(0).requires())
                .containsExactly(
                        new Specialisation.Part(units("X1", "X2"), 2),
                        new Specialisation.Part(units("L1", "L2", "L3"), 2));
        assertThat(packaging.specialisations().get(1).sharesUnits()).isFalse();
        assertThat(READ.nesting().onTaking()).isEqualTo(Nesting.OnTaking.KEEP_IF_ISSUED_BEFORE);
        assertThat(((EntryRequirement.AnyOf) Objects.requireNonNull(READ.entry())).alternatives())
                .hasSize(5)
                .contains(new EntryRequirement.Shows("relevant full-time work", Amount.of(2), "years"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"amount\": 2.5 | \"amount\": 2.555 | /rule/lines/12/amount | at most 2 decimals",
                "\"amount\": 2.5 | \"amount\": 0 | /rule/lines/12/amount | more than nothing",
                "\"amount\": 2.5, | `` | /rule/lines/12/amount | found nothing",
                "\"measure\": \"days\" | \"measure\": \"weeks\" | /rule/lines/12/measure | evidence, hours or days",
                "\"amount\": 60.5 | \"amount\": 1e999999999 | /conditions/0/amount | a number from 0",
                "\"amount\": 60.5 | \"amount\": 1e-999999999 | /conditions/0/amount | a number from 0",
                "\"amount\": 60.5 | \"amount\": -1 | /conditions/0/amount | a number from 0",
                "\"L5\": 0.75 | \"L5\": 0 | /points/L5 | more than nothing",
                "\"L5\": 0.75 | \"l5\": 0.75 | /points/l5 | unit code",
                "\"exactly\": 3 | \"exactly\": 3.5 | /rule/lines/7/exactly | whole number of units",
                "\"each\": { \"atLeast\": 1, | \"each\": { \"atLeast\": 3, | /rule/lines/7/each/atMost | at least atLeast",
                "\"area-a\": [\"A1\", \"A2\"] | \"core\": [\"A1\", \"A2\"] | /rule/lines/7/areas/core | id of its own",
                "\"area-a\": [\"A1\", \"A2\"] | \"area-a\": [\"A1\", \"A1\"] | /rule/lines/7/areas/area-a/1 | each once",
                "\"areas\": { \"area-a\": [\"A1\", \"A2\"], \"area-b\": [\"A3\", \"A4\"] } | \"areas\": {} | /rule/lines/7/areas | at least one area",
                "\"atMost\": 2,\\n        \"options\" | \"atMost\": 4,\\n        \"options\" | /rule/lines/8/atMost | options, which is 3",
                "[\"apprentice\"] | [\" \"] | /rule/lines/11/values/0 | not blank",
                "\"id\": \"residency\" | \"id\": \"core\" | /conditions/3/id | id of its own",
                "\"id\": \"age\" | \"id\": \"area-b\" | /standards/0/id | id of its own",
                "\"id\": \"special-two\" | \"id\": \"age\" | /specialisations/1/id | id of its own",
                "\"of\": [\"high\"] | \"of\": [\"hihg\"] | /conditions/1/of/0 | name of a total",
                "\"of\": [\"data\", \"law\"], \"amount\" | \"of\": [\"data\", \"high\"], \"amount\" | /conditions/9/of | one measure",
                "\"lines\": [\"listed\", \"major-a\"] | \"lines\": [\"listed\", \"age\"] | /totals/middle-here/lines/1 | id of a line",
                "\"lines\": [\"listed\", \"major-a\"] | \"lines\": [] | /totals/middle-here/lines | not empty",
                "\"lines\": [\"core\", \"listed\"] | \"lines\": [\"corn\", \"listed\"] | /conditions/13/lines/0 | id of a line",
                "\"levelFrom\": 2 | \"levelFrom\": 4 | /totals/middle-here/levelTo | at least levelFrom",
                "\"routes\": [\"credit-transfer\", | \"routes\": [\"transfer\", | /totals/credit/routes/0 | credit-transfer",
                "\"share\": \"1/4\" | \"share\": \"5/4\" | /conditions/10/share | share of 0 to 1",
                "\"share\": \"1/4\" | \"share\": \"25%\" | /conditions/10/share | like 3/4",
                "\"of\": [\"no-micro\"], \"share\" | \"of\": [\"all-points\"], \"share\" | /conditions/11 | share of units as the whole rule counts",
                "{ \"id\": \"age\", \"notOlderThanYears\": 10 } | { \"id\": \"age\" } | /standards/0 | notOlderThanYears or markAtLeast",
                "\"levels\": { \"C1\": 1, | \"levels\": { \"C1\": 11, | /levels/C1 | from 1 to 10",
                "\"requiresPoints\": 36.5, | `` | /prerequisites/3/requires | found nothing",
                "\"order\": \"before\" | \"order\": \"after\" | /prerequisites/2/order | any or before",
                "\"L3\"], \"atLeast\": 2 | \"L3\"], \"atLeast\": 4 | /specialisations/0/requires/1/atLeast | from 1 to 3",
                "\"onTaking\": \"keep-if-issued-before\" | \"onTaking\": \"burn\" | /onTaking | hand-back",
                "\"nests\": [\"CERT-X\", \"CERT-Y\"], | `` | /onTaking | nests none",
                "\"nests\": [\"CERT-X\", | \"nests\": [\"EVERY-1\", | /nests | itself",
                "{ \"evidence\": \"vocational competency\" } | {} | /entry/anyOf/4 | one of anyOf",
                "\"trainingPackage\": \"BSB\" | \"trainingPackage\": \"bsb\" | /entry/anyOf/2/trainingPackage | capital letters",
                "\"lines\": [\"partial\", | \"lines\": [\"partly\", | /doubtful/lines/0 | nothing is named",
                "\"unspecifiedCredit\": true | \"unspecifiedCredit\": \"yes\" | /rule/lines/2/unspecifiedCredit | true or false",
            })
    void whatIsWrongIsToldWhereItIs(String good, String bad, String pointer, String words) {
        String text = EveryConstruct.text();
        String before = good.replace("\\n", "\n");
        assertThat(text).contains(before);
        assertThat(problems(text.replace(before, bad == null ? "" : bad.replace("\\n", "\n"))))
                .anySatisfy(problem -> {
                    assertThat(problem.pointer()).isEqualTo(pointer);
                    assertThat(problem.message()).contains(words);
                });
    }

    /** Without imported units, what is said of a unit that no line lists is a slip of the pen. */
    @Test
    void aUnitThatNoLineListsIsNamed() {
        String text = EveryConstruct.text()
                .replace("{ \"id\": \"imported\", \"kind\": \"imported\", \"atMost\": 2, \"levels\": [4, 5] },", "")
                .replace("\"levels\": { \"C1\"", "\"levels\": { \"C9\"")
                .replace("\"pair\": { \"units\": [\"L1\"", "\"pair\": { \"units\": [\"L9\"")
                .replace("\"divisible\": [\"C1\"]", "\"divisible\": [\"C8\"]")
                .replace("\"units\": [\"T1\"], \"notOlder", "\"units\": [\"T9\"], \"notOlder")
                .replace("\"units\": [\"Y1\", \"Y2\"] }], \"shares", "\"units\": [\"Y1\", \"Y9\"] }], \"shares");
        assertThat(problems(text))
                .extracting(DefinitionProblem::pointer)
                .containsExactlyInAnyOrder(
                        "/levels", "/divisible", "/totals/pair/units", "/standards/2", "/specialisations/1");
    }

    /** A total in points asks for the points of all units that it may count, also where the rule counts units. */
    @Test
    void pointsAreAskedForWhereATotalCountsThem() {
        assertThat(problems(EveryConstruct.text().replace("\"Z3\": 6", "\"Z4\": 6")))
                .containsExactly(new DefinitionProblem("/points", "Expected points of Z3, but found none."));
    }

    @Test
    void linesNestedTooDeepAreRefused() {
        String deep = "{\"id\":\"last\",\"kind\":\"by-endorsement\"}";
        for (int i = 0; i < 60; i++) {
            deep = "{\"id\":\"g" + i + "\",\"kind\":\"group\",\"lines\":[" + deep + "]}";
        }
        assertThat(problems(
                        EveryConstruct.text().replace("{ \"id\": \"endorsed\", \"kind\": \"by-endorsement\" }", deep)))
                .anySatisfy(problem -> assertThat(problem.message()).contains("at most 50 deep"));
    }

    @Test
    void manyProblemsAreAllTold() {
        String text = EveryConstruct.text()
                .replace("\"share\": \"1/4\"", "\"share\": 0.25")
                .replace("\"mark\": 50 ", "\"mark\": \"50\" ")
                .replace("\"kind\": \"spread\"", "\"kind\": \"spraed\"")
                .replace("\"onTaking\": \"keep-if-issued-before\"", "\"onTaking\": \"\"")
                .replace("\"order\": \"any\"", "\"odrer\": \"any\"");
        assertThat(problems(text))
                .extracting(DefinitionProblem::pointer)
                .contains(
                        "/conditions/10/share",
                        "/conditions/12/mark",
                        "/rule/lines/7/kind",
                        "/onTaking",
                        "/prerequisites/3/odrer");
    }
}
