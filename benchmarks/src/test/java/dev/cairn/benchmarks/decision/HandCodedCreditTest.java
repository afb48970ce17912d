package dev.cairn.benchmarks.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.decision.DecisionModel;
import org.junit.jupiter.api.Test;

/** What is measured side by side answers alike, on every question that there is. */
class HandCodedCreditTest {

    @Test
    void answersEveryQuestionAsTheTableDoes() {
        DecisionModel model = CreditQuestion.model("test");

        assertThat(CreditQuestion.all())
                .hasSize(972)
                .allSatisfy(question ->
                        assertThat(question.byHand()).as(question.toString()).isEqualTo(question.byTable(model)));
    }
}
