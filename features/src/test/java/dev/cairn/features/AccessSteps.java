package dev.cairn.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Who may do what. */
public class AccessSteps {

    private final World world;

    public AccessSteps(World world) {
        this.world = world;
    }

    private Cairn cairn() {
        return world.cairn();
    }

    @When("a stranger asks for the list of learners")
    public void aStrangerAsks() {
        world.answer = world.as(null).get("/api/learners");
    }

    @When("{string} tries to endorse {string} for {word} as {string}")
    public void triesToEndorse(String organisation, String award, String name, String as) {
        world.answer = cairn().endorse(Cairn.member(organisation), world.person(name), award, "endorsed", null);
    }

    @When("{string} tries to approve {string} for {word}")
    public void triesToApprove(String organisation, String award, String name) {
        world.answer =
                cairn().decide(Cairn.member(organisation), world.person(name), award, "approval", "approved", null);
    }

    @When("the learner of the demonstration asks for {word} awards")
    public void theLearnerAsks(String owner) {
        String learner = cairn().learner(world.person(owner.replace("'s", "")));
        world.answer = world.as("learner").get("/api/learners/" + learner + "/awards");
    }

    @Given("{word} is also a member of {string}")
    public void isAlsoAMember(String name, String organisation) {
        Person person = world.person(name);
        Cairn.ok(cairn().addAccount(person.client(), "EMPLOYER", organisation, cairn().learner(person)));
    }

    @When("{word} endorses her own {string}")
    public void endorsesHerOwn(String name, String award) {
        Person person = world.person(name);
        world.answer = cairn().endorse(person.client(), person, award, "endorsed", null);
    }

    @Then("the answer is {int}")
    public void theAnswerIs(int status) {
        assertThat(world.answer.statusCode()).as(world.answer.body()).isEqualTo(status);
    }

    @Then("the answer is a problem {int}")
    public void theAnswerIsAProblem(int status) {
        assertThat(world.answer.statusCode()).as(world.answer.body()).isEqualTo(status);
        assertThat(world.answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Client.json(world.answer).get("type").asText()).contains("/problems/");
    }

    @Then("the answer is a problem that names the field {string}")
    public void theProblemNamesTheField(String field) {
        theAnswerIsAProblem(400);
        assertThat(world.answer.body()).contains("\"" + field + "\"");
    }
}
