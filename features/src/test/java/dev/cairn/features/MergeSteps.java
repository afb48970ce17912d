package dev.cairn.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;

/** Records that may be one person's. */
public class MergeSteps {

    private final World world;
    private String merge;

    public MergeSteps(World world) {
        this.world = world;
    }

    @Given("{word} has the name and birth date of {word}, and another USI")
    public void isANamesake(String name, String other) {
        world.call(name, world.person(other).namesake());
    }

    @Given("{word} is {word} under another client identifier, with the same USI")
    public void isOnePerson(String name, String other) {
        world.call(name, world.person(other).underAnotherIdentifier());
    }

    @Then("{word} and {word} are said to be alike, and nobody merges them")
    public void areAlike(String one, String other) {
        assertThat(statesOf(one, other)).containsExactly("alike");
    }

    @Then("{word} and {word} are proposed for merging")
    public void areProposed(String one, String other) {
        assertThat(statesOf(one, other)).containsExactly("proposed");
    }

    @Then("the report of the import warned that {word} is alike {word}")
    public void theReportWarned(String one, String other) {
        String learner = world.cairn().learner(world.person(one));
        JsonNode report = Cairn.ok(world.cairn().sendFiles(NatFiles.of(List.of(world.person(one))), "all-or-nothing"));
        assertThat(report.get("loaded").asBoolean()).isTrue();
        assertThat(report.get("issues")).anySatisfy(issue -> {
            assertThat(issue.get("code").asText()).isEqualTo("CLIENT_ALIKE");
            assertThat(issue.get("severity").asText()).isEqualTo("warning");
            assertThat(issue.get("message").asText())
                    .contains(learner)
                    .contains(world.cairn().learner(world.person(other)));
        });
    }

    private List<String> statesOf(String one, String other) {
        Set<String> both =
                Set.of(world.cairn().learner(world.person(one)), world.cairn().learner(world.person(other)));
        return world.cairn().merges().stream()
                .filter(found -> both.equals(
                        Set.of(found.get("keep").asText(), found.get("merge").asText())))
                .map(found -> found.get("state").asText())
                .toList();
    }

    @When("a registrar merges {word} into {word}")
    public void merges(String merged, String kept) {
        JsonNode made = world.cairn().merge(world.person(kept), world.person(merged));
        merge = made.get("id").asText();
    }

    @When("the registrar splits them again")
    public void splits() {
        world.cairn().split(merge);
    }
}
