package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word that may not stand in its place: the message says where, which words may, what was found, and which was probably meant. */
class WrongWordsTest {

    private static final String WHOLE = """
            code: TEST-1
            version: 1
            kind: skill-set
            title: A test
            source: { publication: made up }
            about: { description: A test., criteria: Meet the rule. }
            effectiveFrom: "2024-01-01"
            nests: [SMALL-1]
            onTaking: keep
            rule:
              id: total
              kind: group
              atLeast: 1
              measure: units
              lines:
                - { id: core, kind: all-of, units: [U1, U2] }
                - { id: placement, kind: shown, evidence: work-placement, amount: 3, measure: hours }
            totals: { credit: { routes: [credit-transfer] } }
            conditions: [ { id: most, kind: at-most, of: [credit], amount: 1 } ]
            prerequisites: [ { unit: U1, requires: [U2], mode: blocking, order: before } ]
            """;

    private static List<DefinitionProblem> problems(String text) {
        FaultyDefinitionException refusal =
                catchThrowableOfType(FaultyDefinitionException.class, () -> AwardDefinitionReader.readYaml(text));
        return refusal == null ? List.of() : refusal.problems();
    }

    @Test
    void theWholeItselfIsSound() {
        assertThat(problems(WHOLE)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    kind: skill-set       | kind: SKILL_SET         | /kind                  | micro-credential, skill-set or qualification                                        | skill-set
                    onTaking: keep        | onTaking: handback      | /onTaking              | hand-back, keep or keep-if-issued-before                                            | hand-back
                    kind: group           | kind: groupe            | /rule/kind             | all-of, choose, imported, component, group, spread, one-of, conditional, shown, held-award or by-endorsement | group
                    measure: units        | measure: unit           | /rule/measure          | units or points                                                                     | units
                    kind: all-of          | kind: ALL_OF            | /rule/lines/0/kind     | all-of, choose, imported, component, group, spread, one-of, conditional, shown, held-award or by-endorsement | all-of
                    measure: hours        | measure: hour           | /rule/lines/1/measure  | evidence, hours or days                                                             | hours
                    routes: [credit-tra   | routes: [credit_tra     | /totals/credit/routes/0 | assessed, recognition-of-prior-learning or credit-transfer                         | credit-transfer
                    kind: at-most         | kind: atMost            | /conditions/0/kind     | at-least, at-most, share-at-least, share-at-most or average                         | at-most
                    mode: blocking        | mode: BLOCK             | /prerequisites/0/mode  | blocking or advisory                                                                |
                    order: before         | order: befor            | /prerequisites/0/order | any or before                                                                       | before
                    """)
    void eachPlaceTellsItsWords(String good, String wrong, String where, String words, String meant) {
        assertThat(WHOLE).contains(good);

        assertThat(problems(WHOLE.replaceFirst(java.util.regex.Pattern.quote(good), wrong)))
                .filteredOn(problem -> problem.pointer().equals(where))
                .singleElement()
                .extracting(DefinitionProblem::message)
                .asString()
                .startsWith("Expected " + words + ", but found '")
                .endsWith(meant == null ? "'." : "'. Maybe '" + meant + "' is meant.")
                .doesNotContain("dev.cairn");
    }

    /** Names that the author gave are words as well, and so are the names of fields. */
    @Test
    void aMisspeltNameIsToldTheNearest() {
        assertThat(problems(WHOLE.replace("of: [credit]", "of: [credits]")))
                .singleElement()
                .asString()
                .isEqualTo(
                        "/conditions/0/of/0: Expected the name of a total (credit), but found 'credits'. Maybe 'credit' is meant.");
        assertThat(problems(WHOLE.replace("credit: { routes", "credit: { lines: [cor], routes")))
                .anySatisfy(
                        problem -> assertThat(problem.toString())
                                .isEqualTo(
                                        "/totals/credit/lines/0: Expected the id of a line, but no line is named 'cor'. Maybe 'core' is meant."));
        assertThat(problems(WHOLE.replace("onTaking", "onTakeing")))
                .singleElement()
                .asString()
                .startsWith("/onTakeing: Expected one of [")
                .endsWith("], but found this field. Maybe 'onTaking' is meant.");
    }

    /** A stranger's word may be as long as the text. */
    @Test
    void aLongWordIsCutOff() {
        assertThat(problems(WHOLE.replace("onTaking: keep", "onTaking: " + "keep".repeat(1000))))
                .singleElement()
                .extracting(problem -> problem.message().length())
                .satisfies(length -> assertThat(length).isLessThan(200));
    }
}
