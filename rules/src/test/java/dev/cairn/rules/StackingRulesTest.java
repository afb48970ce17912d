package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.UnitMappings;
import dev.cairn.engine.stacking.Consequence;
import dev.cairn.engine.stacking.Earned;
import dev.cairn.engine.stacking.Proposed;
import dev.cairn.engine.stacking.Stacker;
import dev.cairn.engine.stacking.StackingOutcome;
import dev.cairn.engine.stacking.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stacking rules that we ship: each scenario comes out as its table says, and no rule is there for nothing: without any one of
 * them some scenario comes out otherwise.
 */
class StackingRulesTest {

    static final String FILE = "dev/cairn/stacking/stacking.drl";
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\"$.*?^end$");
    private static final RuleAsset RULES = RuleAsset.fromClassPath(FILE);
    private static final Stacker STACKER = stacker(RULES);

    static Stream<ScenarioTable.Scenario> scenarios() {
        return ScenarioTable.read(RuleFiles.scenarioTable(FILE)).scenarios().stream();
    }

    static Stream<String> rules() {
        return RULE.matcher(RULES.text()).results().map(match -> match.group(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void comesOutAsItsScenarioSays(ScenarioTable.Scenario scenario) {
        StackingOutcome outcome = STACKER.stack(describe(scenario).build());

        assertThat(words(outcome)).isEqualTo(expected(scenario));
        assertThat(concluding(outcome)).isEqualTo(new TreeSet<>(scenario.fires()));
    }

    /** Leaves each rule out in turn: the rules decide, not the code around them. */
    @ParameterizedTest(name = "without: {0}")
    @MethodSource("rules")
    void decidesSomeScenario(String rule) {
        Stacker without = stacker(new RuleAsset("stacking", 1, textWithout(rule)));

        assertThat(scenarios().anyMatch(scenario -> !comesOutAsExpected(without, scenario)))
                .as("a scenario that comes out otherwise without this rule")
                .isTrue();
    }

    /** One line changed, one verdict changed: without the bar, a declined award would be proposed again. */
    @Test
    void oneLineDecidesWhetherADeclinedAwardIsProposedAgain() {
        String bar =
                "    not Barred(award == $award)\n    not Taken(code == $award.award)\n    not Closed(award == $award)\n    not Pending";
        String changed = RULES.text().replace(bar, bar.replace("    not Barred(award == $award)\n", ""));
        ACase declined = ACase.of().results("U1 U2").barred("M1");

        assertThat(changed).isNotEqualTo(RULES.text());
        assertThat(STACKER.stack(declined.build()).proposals()).isEmpty();
        assertThat(stacker(new RuleAsset("stacking", 1, changed))
                        .stack(declined.build())
                        .proposals())
                .hasSize(1);
    }

    /** Consequences insert logically and do nothing else; nothing hangs on salience, agenda groups or a clock. */
    @Test
    void onlyInsertsLogically() {
        String code =
                RULES.text().lines().filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n"));

        assertThat(code).doesNotContainPattern("\\b(insert|modify|update|delete|retract)\\s*\\(");
        assertThat(code)
                .doesNotContainPattern(
                        "(?m)^\\s*(salience|no-loop|agenda-group|lock-on-active|timer|date-effective)\\b");
        assertThat(code).doesNotContain("now(").doesNotContain("currentTimeMillis");
        // "contains" hides from Drools which property is read: any change of the fact would ask the rule anew.
        assertThat(code).doesNotContain(" contains $");
        assertThat(rules().count())
                .isEqualTo(RULES.text()
                        .lines()
                        .filter(line -> line.startsWith("rule "))
                        .count());
    }

    private static boolean comesOutAsExpected(Stacker stacker, ScenarioTable.Scenario scenario) {
        try {
            StackingOutcome outcome = stacker.stack(describe(scenario).build());
            return words(outcome).equals(expected(scenario))
                    && concluding(outcome).equals(new TreeSet<>(scenario.fires()));
        } catch (IllegalStateException unjudged) {
            return false;
        }
    }

    private static String textWithout(String rule) {
        return RULE.matcher(RULES.text())
                .replaceAll(match ->
                        match.group(1).equals(rule) ? "" : java.util.regex.Matcher.quoteReplacement(match.group()));
    }

    private static Stacker stacker(RuleAsset rules) {
        return new Stacker(
                        CreditRecognition.shipped(UnitMappings.none()),
                        new Allocator(Catalogue.of(MadeUpAwards.all(), List.of(), UnitMappings.none())),
                        rules)
                .under(MadeUpAwards.LIMITS);
    }

    private static ACase describe(ScenarioTable.Scenario scenario) {
        ACase described = ACase.of().results(scenario.cell("results"));
        List<AwardDefinition> candidates = new ArrayList<>(MadeUpAwards.all());
        for (String standing : ScenarioTable.splitOn(";", scenario.cell("standings"))) {
            String[] words = standing.replace("in process", "in-process")
                    .replace("handed back", "handed-back")
                    .split(" ", 3);
            String basis = words.length > 2 ? words[2] : "";
            switch (words[0]) {
                case "issued" -> described.issued(words[1], basis);
                case "in-process" -> described.inProcess(words[1], basis);
                case "barred" -> described.barred(words[1]);
                case "handed-back" -> described.handedBack(words[1], basis);
                default -> candidates.add(candidate(words[1]));
            }
        }
        return described.candidates(candidates);
    }

    private static AwardDefinition candidate(String award) {
        return MadeUpAwards.others().stream()
                .filter(other -> other.code().value().equals(award))
                .findFirst()
                .orElseGet(
                        () -> MadeUpAwards.award(award, MadeUpAwards.M1.award().kind(), MadeUpAwards.M1.rule()));
    }

    private static Map<String, String> expected(ScenarioTable.Scenario scenario) {
        Map<String, String> expected = new LinkedHashMap<>(scenario.cells());
        expected.remove("results");
        expected.remove("standings");
        return expected;
    }

    private static Map<String, String> words(StackingOutcome outcome) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("earned", join(outcome.earned(), earned -> code(((Earned) earned).award())));
        words.put("proposed", join(outcome.proposals(), StackingRulesTest::proposed));
        words.put(
                "waiting",
                join(
                        outcome.waiting(),
                        waiting -> award(waiting) + " for "
                                + join(((Waiting) waiting).forComponents(), version -> code((AwardVersion) version))));
        words.put("kept", join(outcome.kept(), StackingRulesTest::award));
        words.put("handed back", join(outcome.handBacks(), StackingRulesTest::award));
        words.put("reviews", join(outcome.reviews(), StackingRulesTest::award));
        words.put("fallen", join(outcome.fallen(), StackingRulesTest::award));
        return words;
    }

    private static String join(java.util.Collection<?> things, Function<Object, String> word) {
        return things.stream().map(word).collect(Collectors.joining(" "));
    }

    private static String award(Object consequence) {
        return code(((Consequence) consequence).award());
    }

    /** With a mark where the proposal warns. */
    private static String proposed(Object proposed) {
        return award(proposed) + (((Proposed) proposed).warnings().isEmpty() ? "" : "!");
    }

    private static String code(AwardVersion version) {
        return version.number() == 1 ? version.award().value() : version.toString();
    }

    private static TreeSet<String> concluding(StackingOutcome outcome) {
        return outcome.explanations().values().stream()
                .map(Explanation::root)
                .flatMap(root -> Stream.concat(Stream.of(root), root.because().stream()))
                .map(Finding::rule)
                .filter(rule -> rule.ruleSet().equals(RULES.ruleSet()))
                .map(rule -> rule.line())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
