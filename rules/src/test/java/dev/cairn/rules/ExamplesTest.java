package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.example.AwardExamples;
import dev.cairn.engine.example.CaseProblem;
import dev.cairn.engine.example.DecisionExamples;
import dev.cairn.engine.example.ExampleOutcome;
import dev.cairn.engine.example.ExampleReader;
import dev.cairn.engine.example.FaultyCaseException;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.stacking.Stacker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Examples beside a rule: learners beside an award, a scenario table beside a decision model. */
class ExamplesTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final AwardExamples AWARDS = new AwardExamples(Stacker.shipped(CATALOGUE), CATALOGUE);
    private static final DecisionModel CREDIT =
            DecisionModel.compile(RuleAsset.fromClassPath("dev/cairn/credit/credit-recognition.dmn"));

    private static final String BOTH = """
            {"results": [{"unit": "SITXFSA005", "outcome": "20", "endedOn": "2026-03-01"},
                         {"unit": "SITXFSA006", "outcome": "20", "endedOn": "2026-04-01"}]}""";

    @Test
    void aLearnerIsDecidedAsLearnersAre() throws Exception {
        ExampleOutcome outcome = award("MC-01@1", BOTH, "{'verdict': 'satisfied', 'earnedOn': '2026-04-01'}");
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.found()).containsEntry("verdict", "satisfied").containsEntry("earnedOn", "2026-04-01");
    }

    @Test
    void whatDiffersIsSaidAndExplained() throws Exception {
        ExampleOutcome outcome = award("MC-01@1", BOTH, "{'verdict': 'unsatisfied'}");
        assertThat(outcome.differences()).containsExactly("Expected unsatisfied, but found satisfied.");
        assertThat(outcome.explanation()).contains("MC-01@1: met as at 2026-07-01");
        assertThat(award("MC-01@1", BOTH, "{'verdict': 'satisfied', 'earnedOn': '2026-03-01'}")
                        .differences())
                .containsExactly("Expected it to be earned on 2026-03-01, but found 2026-04-01.");
    }

    @Test
    void howMuchIsMissingIsComparedLineByLine() throws Exception {
        String one = "{'results': [{'unit': 'SITXFSA005', 'outcome': '20', 'endedOn': '2026-03-01'}]}";
        String line = CATALOGUE
                .findAward(AwardVersion.parse("MC-01@1"))
                .orElseThrow()
                .rule()
                .id();
        assertThat(award("MC-01@1", one, "{'verdict': 'unsatisfied', 'missing': {'%s': 1}}".formatted(line))
                        .differences())
                .isEmpty();
        assertThat(award("MC-01@1", one, "{'verdict': 'unsatisfied', 'missing': {'%s': 2}}".formatted(line))
                        .differences())
                .containsExactly("Expected line '%s' to be short of 2, but found 1 unit.".formatted(line));
    }

    /** An award held is enough for a rule that asks for it, whether or not the catalogue knows on what it rested. */
    @Test
    void awardsHeldAreTakenAsGiven() throws Exception {
        ExampleOutcome held = award(
                "ILLUS-MLEAD@1", "{'heldAwards': ['ILLUS-GDIP-LEAD', 'ELSEWHERE-1']}", "{'verdict': 'unsatisfied'}");
        assertThat(held.differences()).isEmpty();
        assertThat(held.explanation()).isNotBlank();
    }

    @Test
    void aLineOfAScenarioTableIsCompared() throws Exception {
        JsonNode list = json("""
                [{'name': 'competent', 'decision': 'Credit recognition',
                  'inputs': {'outcome': '20', 'already ended': true, 'ended before change': false, 'relation': 'own'},
                  'expected': {'how': 'counts', 'route': 'assessed'}},
                 {'name': 'not competent counts', 'decision': 'Credit recognition',
                  'inputs': {'outcome': '30', 'already ended': true, 'ended before change': false, 'relation': 'own'},
                  'expected': {'how': 'counts'}},
                 {'name': 'the day', 'decision': 'Code 53 withdrawn', 'inputs': {}, 'expected': '2018-01-01'}]""");
        List<ExampleOutcome> outcomes = ExampleReader.readDecisionExamples(list, CREDIT).stream()
                .map(new DecisionExamples(CREDIT)::run)
                .toList();
        assertThat(outcomes).extracting(ExampleOutcome::isAsExpected).containsExactly(true, false, true);
        assertThat(outcomes.get(1).differences())
                .containsExactly("Expected how to be \"counts\", but found \"does not count\".");
        assertThat(outcomes.get(1).explanation()).contains("credit-recognition_");
    }

    @Test
    void everyProblemOfExamplesIsToldWithItsPlace() throws Exception {
        JsonNode list = json("""
                [{'name': 'a', 'asAt': '2026-07-01', 'learner': {'results': [{'unit': 'X1', 'outcome': '20'}]},
                  'expected': {'verdict': 'yes'}},
                 {'name': 'a', 'asAt': 'July', 'learner': {'surname': 'Smith'}, 'expected': {'verdict': 'satisfied'}},
                 'none']""");
        FaultyCaseException refused =
                catchThrowableOfType(FaultyCaseException.class, () -> ExampleReader.readAwardExamples(list));
        assertThat(refused.problems())
                .extracting(CaseProblem::where)
                .contains(
                        "/0/learner/results/0/endedOn",
                        "/0/expected/verdict",
                        "/1/name",
                        "/1/asAt",
                        "/1/learner/surname",
                        "/2");
    }

    private static ExampleOutcome award(String version, String learner, String expected) throws Exception {
        JsonNode list = json(
                "[{'name': 'one', 'asAt': '2026-07-01', 'learner': %s, 'expected': %s}]".formatted(learner, expected));
        return AWARDS.run(
                CATALOGUE.findAward(AwardVersion.parse(version)).orElseThrow(),
                ExampleReader.readAwardExamples(list).get(0));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
