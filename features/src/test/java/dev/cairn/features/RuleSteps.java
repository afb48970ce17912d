package dev.cairn.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.http.HttpResponse;
import java.util.List;

/** Rules that a designer writes and somebody else publishes. */
public class RuleSteps {

    private final Designer designer;
    private JsonNode draft;

    public RuleSteps(World world) {
        this.designer = new Designer(world);
    }

    @Given("these awards are published:")
    public void theseAwardsArePublished(String text) {
        lines(text).stream().map(LittleAward::read).forEach(designer::publish);
    }

    @Given("these units are superseded:")
    public void theseUnitsAreSuperseded(String text) {
        designer.publish("unit-mappings", Designer.mappings(lines(text)));
    }

    @Given("a unit feeds one of these awards, the first of them preferred:")
    public void aUnitFeedsOneOf(String text) {
        designer.publish("sharing-limits", Designer.limits(lines(text)));
    }

    @Given("the endorsement policy lets the system issue what no employer endorses")
    public void theSystemIssues() {
        designer.publishAutomaticPolicy();
    }

    @When("a designer writes the award:")
    public void aDesignerWritesTheAward(String text) {
        draft = designer.write(LittleAward.read(text));
    }

    @When("a designer writes that these units are superseded:")
    public void aDesignerWritesMappings(String text) {
        draft = designer.write("unit-mappings", Designer.mappings(lines(text)));
    }

    @Then("it cannot be published, and the problem says {string}")
    public void itCannotBePublished(String words) {
        HttpResponse<String> answer = designer.submit(draft);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(draft.at("/report/problems"))
                .as(draft.toString())
                .anySatisfy(
                        problem -> assertThat(problem.get("message").asText()).contains(words));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
