package dev.cairn.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a student management system knows and sends. */
public class StudentSystemSteps {

    private static final String ALL_OR_NOTHING = "all-or-nothing";
    private static final String GOOD_LINES = "good-lines";

    private final World world;
    private String posted;

    public StudentSystemSteps(World world) {
        this.world = world;
    }

    private Cairn cairn() {
        return world.cairn();
    }

    // ---- results

    @Given("{word} passed the units of {string}")
    public void passedTheUnitsOf(String name, String award) {
        world.person(name).passed(cairn().units(award), "");
        world.award = award;
    }

    @Given("{word} and {word} passed the units of {string}")
    public void bothPassedTheUnitsOf(String first, String second, String award) {
        passedTheUnitsOf(first, award);
        passedTheUnitsOf(second, award);
        world.files = NatFiles.of(List.of(world.person(first), world.person(second)));
    }

    @Given("{word} passed the units of every micro-credential in {string}, and is enrolled in it")
    public void passedEveryMicroCredential(String name, String award) {
        for (String component : cairn().components(award, "MICRO_CREDENTIAL")) {
            world.person(name).passed(cairn().units(component), award);
        }
        world.award = award;
    }

    @Given("{word} passed a full set of units of {string}, and is enrolled in it")
    public void passedAFullSet(String name, String award) {
        List<String> units = new ArrayList<>(cairn().units(award, "core"));
        units.addAll(cairn().units(award, "listed").subList(0, 5));
        world.person(name).passed(units, award);
        world.award = award;
    }

    @Given("{word} passed {string} and {string}")
    public void passed(String name, String unit, String other) {
        world.person(name).passed(List.of(unit, other), "");
    }

    @Given("{word} is on record and passed {string}")
    public void isOnRecordAndPassed(String name, String unit) {
        Person person = world.person(name);
        person.passed(List.of(unit), "");
        Cairn.ok(cairn().sendFiles(NatFiles.of(List.of(person)), ALL_OR_NOTHING));
    }

    @When("the result of {word} in {string} is corrected to {string}")
    public void isCorrected(String name, String unit, String outcome) {
        world.person(name).corrected(unit, outcome.equals("achieved") ? "20" : "30");
        Cairn.ok(cairn().sendFiles(NatFiles.of(List.of(world.person(name))), ALL_OR_NOTHING));
    }

    // ---- sending

    @When("the student system sends her results as NAT files")
    @Given("the student system sent his results as NAT files")
    public void sendsResults() {
        send(NatFiles.of(List.of(world.learner)), ALL_OR_NOTHING);
    }

    @When("the student system sends his results as NAT files")
    public void sendsHisResults() {
        sendsResults();
    }

    @When("the student system sends his results again")
    @Given("the student system sends the same files again")
    public void sendsAgain() {
        sendsResults();
    }

    @When("the student system sends the files and asks for the good lines")
    public void sendsForGoodLines() {
        send(world.files, GOOD_LINES);
    }

    @When("the student system sends the files and asks for all or nothing")
    public void sendsForAllOrNothing() {
        send(world.files, ALL_OR_NOTHING);
    }

    private void send(NatFiles files, String mode) {
        world.answer = cairn().sendFiles(files, mode);
        assertThat(world.answer.statusCode()).as(world.answer.body()).isEqualTo(201);
    }

    // ---- faults

    @Given("a line of {word} in NAT00120 is cut to {int} characters")
    public void aLineIsCut(String owner, int length) {
        Person person = world.person(owner.replace("'s", ""));
        world.files.change("NAT00120", person.client(), line -> line.substring(0, length));
    }

    @Given("files with these faults:")
    public void filesWithFaults(List<Map<String, String>> faults) {
        List<Person> people = new ArrayList<>();
        faults.forEach(fault -> {
            Person person = world.person(fault.get("fault"));
            person.passed(List.of("SITXFSA005", "SITXFSA006"), "");
            people.add(person);
        });
        NatFiles files = NatFiles.of(people);
        faults.forEach(fault -> spoil(files, fault.get("fault"), world.person(fault.get("fault"))));
        world.files = files;
    }

    private static void spoil(NatFiles files, String fault, Person person) {
        String client = person.client();
        switch (fault) {
            case "unknown unit" ->
                files.change("NAT00120", client, line -> line.replace("SITXFSA005", "XXXYYY999" + " "));
            case "unknown outcome code" -> files.change("NAT00120", client, line -> line.replace("YNN2020", "YNN9920"));
            case "duplicate line" -> files.repeat("NAT00120", client);
            case "a date that does not exist" ->
                files.change("NAT00080", client, line -> line.replace("09041998", "29022003"));
            case "typographic apostrophe" ->
                files.change("NAT00080", client, line -> line.replace("Quartz Lane  ", "Quartz\u2019s Ln"));
            default -> throw new IllegalArgumentException(fault);
        }
    }

    @Then("the report has a line for each fault, with file, line and column")
    public void theReportHasALineForEachFault() {
        List<JsonNode> issues = issues();
        Map<String, Long> byFile = issues.stream()
                .filter(issue ->
                        issue.get("line").asInt() > 0 && issue.get("column").asInt() > 0)
                .collect(Collectors.groupingBy(issue -> issue.get("file").asText(), Collectors.counting()));
        assertThat(byFile.get("NAT00120")).as(world.answer.body()).isGreaterThanOrEqualTo(3);
        assertThat(byFile.get("NAT00080")).as(world.answer.body()).isGreaterThanOrEqualTo(2);
    }

    @Then("the report names NAT00120, the line and the column")
    public void theReportNamesTheLine() {
        assertThat(issues()).anySatisfy(issue -> {
            assertThat(issue.get("file").asText()).isEqualTo("NAT00120");
            assertThat(issue.get("line").asInt()).isPositive();
            assertThat(issue.get("column").asInt()).isPositive();
            assertThat(issue.get("severity").asText()).isEqualTo("error");
        });
    }

    private List<JsonNode> issues() {
        return StreamSupport.stream(Client.json(world.answer).get("issues").spliterator(), false)
                .toList();
    }

    @Then("the report says that no result was added and none corrected")
    public void nothingChanged() {
        JsonNode results = Client.json(world.answer).get("results");
        assertThat(results.get("added").asInt()).isZero();
        assertThat(results.get("corrected").asInt()).isZero();
        assertThat(results.get("unchanged").asInt()).isPositive();
    }

    // ---- single results

    @When("the student system posts her result in {string} with key {string}")
    public void postsResult(String unit, String key) {
        world.answer = cairn().postResult(world.learner, unit, "20", key + world.learner.client());
        posted = unit;
    }

    @When("the student system posts the same result with key {string}")
    public void postsSameResult(String key) {
        postsResult(posted, key);
    }

    @When("the student system posts another outcome with key {string}")
    public void postsAnotherOutcome(String key) {
        world.answer = cairn().postResult(world.learner, posted, "30", key + world.learner.client());
    }

    // ---- explanation

    @Then("the explanation of {string} for {word} names {string} and {string}")
    public void theExplanationNames(String award, String name, String unit, String other) {
        assertThat(cairn().explanation(world.person(name), award).toString())
                .contains(unit)
                .contains(other);
    }
}
