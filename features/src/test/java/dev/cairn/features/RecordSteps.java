package dev.cairn.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Results that a student system posts one by one, with days and outcomes of their own. */
public class RecordSteps {

    private static final Map<String, String> CODES = Map.of(
            "competent", "20",
            "not competent", "30",
            "withdrawn", "40",
            "recognised", "51",
            "transferred", "60",
            "in progress", "70");

    private final World world;
    private final Set<Person> onRecord = new HashSet<>();

    public RecordSteps(World world) {
        this.world = world;
    }

    @Given("{word} has these results:")
    public void hasTheseResults(String name, List<Map<String, String>> rows) {
        Person person = onRecord(name);
        rows.forEach(row -> add(person, row).forEach(this::tell));
    }

    @Given("{word} has these results, sent in one import:")
    public void hasTheseResultsInOneImport(String name, List<Map<String, String>> rows) {
        Person person = world.person(name);
        onRecord.add(person);
        rows.forEach(row -> add(person, row));
        Cairn.ok(world.cairn().sendFiles(NatFiles.of(List.of(person)), "all-or-nothing"));
    }

    private static List<Person.Passed> add(Person person, Map<String, String> row) {
        LocalDate ended = day(row.get("ended on"));
        String started = row.get("started on");
        String programme = row.get("enrolled in");
        return units(row.get("unit")).stream()
                .map(unit -> person.with(
                        unit,
                        programme == null ? "" : programme,
                        code(row.getOrDefault("outcome", "competent")),
                        started == null ? ended.minusDays(30) : LocalDate.parse(started),
                        ended))
                .toList();
    }

    @Given("{word} was found competent in {string} on {word}")
    public void wasFoundCompetent(String name, String units, String day) {
        hasTheseResults(name, List.of(Map.of("unit", units, "ended on", day)));
    }

    @Given("{word} has no results")
    public void hasNoResults(String name) {
        onRecord(name);
    }

    @When("{word} result in {string} is corrected to {string}")
    public void isCorrected(String owner, String unit, String outcome) {
        isCorrectedOn(owner, unit, outcome, null);
    }

    @When("{word} result in {string} is corrected to {string} as at {word}")
    public void isCorrectedOn(String owner, String unit, String outcome, String day) {
        Person person = world.person(owner.replace("'s", ""));
        person.corrected(unit, code(outcome));
        person.results().stream().filter(result -> result.unit().equals(unit)).forEach(result -> {
            LocalDate ended = day == null ? result.endedOn() : LocalDate.parse(day);
            Cairn.ok(world.cairn()
                    .postResult(
                            person,
                            new Person.Passed(unit, result.programme(), code(outcome), result.startedOn(), ended)));
        });
    }

    // ---- a code as people type it

    @When("the student system posts {word} result in {string}")
    public void postsTyped(String owner, String typed) {
        Person person = world.person(owner.replace("'s", ""));
        LocalDate ended = LocalDate.of(2025, 6, 15);
        world.answer = world.cairn().postResult(person, new Person.Passed(typed, "", "20", ended.minusDays(30), ended));
    }

    @Then("the answer has the notice that {string} was read as {string}")
    public void theAnswerHasTheNotice(String typed, String read) {
        assertThat(Client.json(world.answer).get("notice").asText())
                .contains(typed.strip())
                .contains(read);
    }

    @Then("{string} is on record for {word}")
    public void isOnRecord(String unit, String name) {
        assertThat(world.cairn().results(world.person(name)))
                .extracting(result -> result.get("unit").asText())
                .containsExactly(unit);
    }

    private Person onRecord(String name) {
        Person person = world.person(name);
        if (onRecord.add(person)) {
            Cairn.ok(world.cairn().sendFiles(NatFiles.of(List.of(person)), "all-or-nothing"));
        }
        return person;
    }

    private void tell(Person.Passed result) {
        Cairn.ok(world.cairn().postResult(world.learner, result));
    }

    /** A day, or so many days ago: for awards that have to be good when they are signed, whenever the features run. */
    private static LocalDate day(String text) {
        return text.endsWith(" days ago")
                ? LocalDate.now().minusDays(Long.parseLong(text.split(" ")[0]))
                : LocalDate.parse(text);
    }

    static String code(String outcome) {
        String code = CODES.get(outcome);
        if (code == null) {
            throw new IllegalArgumentException("Expected one of %s, but found %s".formatted(CODES.keySet(), outcome));
        }
        return code;
    }

    private static List<String> units(String text) {
        return LittleAward.words(text).stream()
                .flatMap(word -> LittleAward.codes(word).stream())
                .toList();
    }
}
