package dev.cairn.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a registrar decides about one learner. */
public class DecisionSteps {

    private static final String REGISTRAR = "registrar";

    private final World world;
    private Person about;
    private String decision;
    private JsonNode decided;

    public DecisionSteps(World world) {
        this.world = world;
    }

    private Cairn cairn() {
        return world.cairn();
    }

    private void decide(String name, Map<String, Object> form) {
        about = world.person(name);
        decided = Cairn.ok(cairn().decideAbout(REGISTRAR, about, form, false));
        decision = decided.get("id").asText();
    }

    // ---- places

    @When("a registrar decides that {string} stands for {string} in {string} for {word}")
    public void standsFor(String instead, String wanted, String award, String name) {
        decide(name, Map.of("kind", "substitute", "award", award, "wanted", wanted, "instead", instead));
    }

    @When("a registrar decides that line {string} of {string} asks for {int} of at most {int} for {word}")
    public void asksFor(String line, String award, int atLeast, int atMost, String name) {
        decide(name, Map.of("kind", "waive", "award", award, "line", line, "atLeast", atLeast, "atMost", atMost));
    }

    @When("a registrar decides that {string} is forced into line {string} of {string} for {word}")
    public void isForced(String unit, String line, String award, String name) {
        decide(name, force(unit, line, award));
    }

    @When("a registrar decides that {string} is barred from line {string} of {string} for {word}")
    public void isBarred(String unit, String line, String award, String name) {
        decide(name, Map.of("kind", "bar", "award", award, "unit", unit, "line", line));
    }

    @When("{string} tries to force {string} into line {string} of {string} for {word}")
    public void triesToForce(String account, String unit, String line, String award, String name) {
        world.answer = cairn().decideAbout(account, world.person(name), force(unit, line, award), false);
    }

    @When("{string} forces {string} into line {string} of {string} for {word}, and has seen the warning")
    public void forcesAllTheSame(String account, String unit, String line, String award, String name) {
        Cairn.ok(cairn().decideAbout(account, world.person(name), force(unit, line, award), true));
    }

    private static Map<String, Object> force(String unit, String line, String award) {
        return Map.of("kind", "force", "award", award, "unit", unit, "line", line);
    }

    @Given("{word} also works as a registrar")
    public void alsoWorksAsARegistrar(String name) {
        Person person = world.person(name);
        Cairn.ok(cairn().addAccount(person.client(), "REGISTRAR", null, cairn().learner(person)));
    }

    @When("{word} tries to force {string} into line {string} of {string} for herself")
    public void triesToForceForHerself(String name, String unit, String line, String award) {
        Person person = world.person(name);
        triesToForce(person.client(), unit, line, award, name);
    }

    @Then("the answer says {string}")
    public void theAnswerSays(String words) {
        assertThat(Client.json(world.answer).get("detail").asText()).contains(words);
    }

    @When("the registrar takes that decision back")
    public void takesBack() {
        Cairn.ok(cairn().takeBack(about, decision));
    }

    // ---- credit

    @Given("a registrar credits {word} with:")
    public void credits(String name, List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            Map<String, Object> credit = new HashMap<>(Map.of(
                    "kind", "credit",
                    "award", row.get("award"),
                    "way", "credit-transfer",
                    "ground", row.getOrDefault("ground", "decision"),
                    "grantedOn", "2024-01-01"));
            if (row.get("from") != null) {
                credit.put("from", row.get("from"));
            }
            number(row, "amount", credit);
            number(row, "step", credit);
            number(row, "level", credit);
            codes(row, "covers", credit);
            codes(row, "units", credit);
            if (row.get("good until") != null) {
                credit.put("goodUntil", row.get("good until"));
                credit.put("forMicroCredential", true);
            }
            decide(name, credit);
        }
    }

    @When("a registrar credits {word} by the guidance with:")
    public void creditsByGuidance(String name, List<Map<String, String>> rows) {
        rows.forEach(row -> decide(name, byGuidance(row)));
    }

    @When("a registrar tries to credit {word} by the guidance with:")
    public void triesToCreditByGuidance(String name, List<Map<String, String>> rows) {
        world.answer = cairn().decideAbout(REGISTRAR, world.person(name), byGuidance(rows.get(0)), false);
    }

    private static Map<String, Object> byGuidance(Map<String, String> row) {
        Map<String, Object> guidance = new HashMap<>(Map.of(
                "fromType",
                row.get("type"),
                "intoType",
                row.get("into"),
                "complete",
                true,
                "sameOrRelatedDiscipline",
                true));
        number(row, "years", guidance);
        Map<String, Object> credit = new HashMap<>(Map.of(
                "kind", "credit",
                "award", row.get("award"),
                "from", row.get("from"),
                "way", "credit-transfer",
                "ground", "guidance",
                "guidance", guidance,
                "grantedOn", "2024-01-01"));
        number(row, "step", credit);
        return credit;
    }

    @Then("{int} points are granted, and a remainder of {word} is shown")
    public void pointsAreGranted(int points, String remainder) {
        JsonNode credit = decided.get("decision");
        assertThat(credit.get("amount").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(points));
        assertThat(credit.at("/guidance/remainder").decimalValue()).isEqualByComparingTo(new BigDecimal(remainder));
        assertThat(credit.at("/guidance/row").asText()).contains("aqf-credit-guidance");
    }

    private static void number(Map<String, String> row, String field, Map<String, Object> credit) {
        if (row.get(field) != null) {
            credit.put(field, new BigDecimal(row.get(field)));
        }
    }

    private static void codes(Map<String, String> row, String field, Map<String, Object> credit) {
        if (row.get(field) != null) {
            credit.put(field, LittleAward.words(row.get(field)));
        }
    }

    // ---- facts, requests, transfers

    @Given("{word} has shown a {word} that is good from {word} to {word}")
    public void hasShown(String name, String kind, String from, String to) {
        decide(name, Map.of("kind", "evidence", "shows", kind, "from", from, "to", to));
    }

    @When("{word} asks for {string} on {word}")
    public void asksFor(String name, String award, String day) {
        decide(name, Map.of("kind", "request", "award", award, "on", day));
    }

    @When("a registrar transfers {word} to {string} from {word} on")
    public void transfers(String name, String version, String day) {
        decide(name, Map.of("kind", "transfer", "to", version, "on", day));
    }
}
