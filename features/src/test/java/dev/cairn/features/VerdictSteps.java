package dev.cairn.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Cairn answers to "why?" and "why not?". */
public class VerdictSteps {

    private final World world;
    private final Map<String, String> remembered = new HashMap<>();
    private JsonNode explanation;

    public VerdictSteps(World world) {
        this.world = world;
    }

    // ---- the verdict

    @Then("{string} is met for {word}")
    public void isMet(String award, String name) {
        assertVerdict(award, name, "satisfied", "");
    }

    @Then("{string} is met for {word} as at {word}")
    public void isMetAsAt(String award, String name, String day) {
        assertVerdict(award, name, "satisfied", "?asAt=" + day);
    }

    @Then("{string} is not met for {word}")
    public void isNotMet(String award, String name) {
        assertVerdict(award, name, "unsatisfied", "");
    }

    @Then("{string} is not met for {word} as at {word}")
    public void isNotMetAsAt(String award, String name, String day) {
        assertVerdict(award, name, "unsatisfied", "?asAt=" + day);
    }

    @Then("{string} is met for {word}, {int} years from now")
    public void isMetYearsFromNow(String award, String name, int years) {
        assertVerdict(award, name, "satisfied", "?asAt=" + LocalDate.now().plusYears(years));
    }

    @Then("{string} is not met for {word}, {int} years from now")
    public void isNotMetYearsFromNow(String award, String name, int years) {
        assertVerdict(award, name, "unsatisfied", "?asAt=" + LocalDate.now().plusYears(years));
    }

    @Then("{string} is undetermined for {word}")
    public void isUndetermined(String award, String name) {
        assertVerdict(award, name, "undetermined", "");
    }

    private void assertVerdict(String award, String name, String verdict, String query) {
        explanation = Client.json(world.cairn().explain(world.person(name), version(award), query));
        assertThat(explanation.at("/finding/verdict").asText())
                .as(explanation.toString())
                .isEqualTo(verdict);
        world.award = award;
    }

    private static String version(String award) {
        return award.contains("@") ? award : award + "@1";
    }

    // ---- what it says

    @Then("it was earned on {word}")
    public void itWasEarnedOn(String day) {
        assertThat(said("earned on")).containsExactly(day);
    }

    @Then("it rests on {int} result(s)")
    public void itRestsOn(int results) {
        assertThat(said("loose result")).as(explanation.toString()).hasSize(results);
    }

    @Then("it lacks:")
    public void itLacks(List<Map<String, String>> rows) {
        List<String> expected = rows.stream()
                .map(row -> "%s: %s from %s".formatted(row.get("line"), row.get("missing"), from(row.get("from"))))
                .toList();
        assertThat(shortfalls()).as(explanation.toString()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** An empty cell: nothing is left that could fill it. */
    private static String from(String cell) {
        return cell == null ? "" : cell;
    }

    private List<String> shortfalls() {
        List<String> found = new ArrayList<>();
        for (JsonNode missing : explanation.at("/finding/missing")) {
            String line = missing.get("line").asText();
            String amount = new BigDecimal(missing.get("missing").asText())
                    .stripTrailingZeros()
                    .toPlainString();
            List<String> anyOf = texts(missing.get("anyOf"));
            found.add("%s: %s %s from %s"
                    .formatted(
                            line.substring(line.indexOf('#') + 1),
                            amount,
                            missing.get("measure").asText(),
                            String.join(" ", anyOf)));
        }
        return found;
    }

    @Then("it says:")
    public void itSays(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            assertThat(said(row.get("about")))
                    .as(explanation.toString())
                    .anySatisfy(value -> assertThat(value).contains(row.get("words")));
        }
    }

    @Then("it counts:")
    public void itCounts(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            List<String> counted = new ArrayList<>();
            for (JsonNode fact : line(row.get("line")).path("facts")) {
                if (fact.get("name").asText().equals("counts")) {
                    counted.add(fact.get("value").asText().split(" ", 2)[0]);
                }
            }
            assertThat(counted).as(explanation.toString()).isEqualTo(LittleAward.words(row.get("units")));
        }
    }

    private JsonNode line(String id) {
        return findings(explanation.get("finding"))
                .filter(finding -> finding.get("rule").asText().endsWith("@1#" + id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + id + " in " + explanation));
    }

    private static Stream<JsonNode> findings(JsonNode finding) {
        return Stream.concat(
                Stream.of(finding),
                StreamSupport.stream(finding.path("because").spliterator(), false)
                        .flatMap(VerdictSteps::findings));
    }

    @Then("it says {string} once")
    public void itSaysOnce(String words) {
        assertThat(explanation.toString().split(java.util.regex.Pattern.quote(words), -1))
                .as(explanation.toString())
                .hasSize(2);
    }

    @Then("the row {string} decided")
    public void theRowDecided(String row) {
        assertThat(findings(explanation.get("finding")))
                .as(explanation.toString())
                .anyMatch(finding -> finding.get("rule").asText().endsWith("#" + row));
    }

    private List<String> said(String fact) {
        return findings(explanation.get("finding"))
                .flatMap(finding -> StreamSupport.stream(finding.path("facts").spliterator(), false))
                .filter(one -> one.get("name").asText().equals(fact))
                .map(one -> one.get("value").asText())
                .toList();
    }

    // ---- the same bytes

    @When("somebody notes what is said of {string} for {word} as at {word}")
    public void notes(String award, String name, String day) {
        String text = world.cairn()
                .explain(world.person(name), version(award), "?asAt=" + day)
                .body();
        remembered.put(award + name + day, text);
    }

    @Then("the very same is said of {string} for {word} as at {word}, as known then")
    public void theVerySame(String award, String name, String day) {
        String before = remembered.get(award + name + day);
        String instant = Client.json(before).get("asKnownAt").asText();
        assertThat(world.cairn()
                        .explain(world.person(name), version(award), "?asAt=" + day + "&asKnownAt=" + instant)
                        .body())
                .isEqualTo(before);
    }

    @Then("the very same is said of {string} for {word} as at {word}, but for the instant")
    public void theVerySameButForTheInstant(String award, String name, String day) {
        JsonNode before = Client.json(remembered.get(award + name + day));
        JsonNode now = Client.json(world.cairn().explain(world.person(name), version(award), "?asAt=" + day));
        assertThat(now.get("finding").toString())
                .isEqualTo(before.get("finding").toString());
    }

    // ---- what lines ask for

    @Then("no line but {string} asks for anything else than was noted of {string} for {word} as at {word}")
    public void noOtherLineAsksForAnythingElse(String line, String award, String name, String day) {
        Map<String, String> before = asked(Client.json(remembered.get(award + name + day)));
        Map<String, String> after = asked(explanation);
        assertThat(before.remove(line)).isNotEqualTo(after.remove(line));
        assertThat(after).isEqualTo(before).isNotEmpty();
    }

    @Then("line {string} asks for {string}")
    public void lineAsksFor(String line, String words) {
        assertThat(asked(explanation).get(line)).isEqualTo(words);
    }

    /** The thresholds of an explanation, by line. */
    private static Map<String, String> asked(JsonNode explanation) {
        Map<String, String> asked = new HashMap<>();
        String lines = explanation.get("award").asText() + "#";
        findings(explanation.get("finding"))
                .filter(finding -> finding.get("rule").asText().startsWith(lines))
                .forEach(finding -> asked.put(
                        finding.get("rule").asText().substring(lines.length()),
                        StreamSupport.stream(finding.path("facts").spliterator(), false)
                                .filter(fact -> fact.get("name").asText().startsWith("at "))
                                .map(fact -> fact.get("name").asText() + " "
                                        + fact.get("value").asText())
                                .collect(Collectors.joining(", "))));
        return asked;
    }

    // ---- what if

    @Then("the outlook on {string} for {word} is:")
    public void theOutlookIs(String award, String name, List<Map<String, String>> rows) {
        assertOutlook(award, name, List.of(), rows);
    }

    @Then("the outlook on {string} for {word}, with {string} as well, is:")
    public void theOutlookWithFurtherUnitsIs(String award, String name, String units, List<Map<String, String>> rows) {
        assertOutlook(award, name, LittleAward.words(units), rows);
    }

    private void assertOutlook(String award, String name, List<String> further, List<Map<String, String>> rows) {
        JsonNode outlook = world.cairn().outlook(world.person(name), version(award), further);
        List<String> found = new ArrayList<>();
        for (JsonNode prospect : outlook.get("prospects")) {
            List<String> adds = new ArrayList<>();
            prospect.get("additions")
                    .forEach(addition -> adds.add(addition.get("unit").asText() + " in "
                            + addition.get("line").asText()));
            found.add("%s: %s, missing %s, adds %s"
                    .formatted(
                            prospect.get("supposing").asText(),
                            prospect.get("verdict").asText(),
                            prospect.get("missing").asText(),
                            String.join(", ", adds)));
        }
        assertThat(found)
                .isEqualTo(rows.stream()
                        .map(row -> "%s: %s, missing %s, adds %s"
                                .formatted(
                                        row.get("supposing"),
                                        row.get("verdict"),
                                        row.get("missing"),
                                        from(row.get("adds"))))
                        .toList());
    }

    // ---- for what somebody is judged

    @Then("{word} is judged by {string}")
    public void isJudgedBy(String name, String version) {
        String code = version.substring(0, version.indexOf('@'));
        Eventually.holds(() -> assertThat(world.cairn().awards(world.person(name)))
                .extracting(award -> award.get("award").asText())
                .filteredOn(award -> award.startsWith(code + "@"))
                .containsExactly(version));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
