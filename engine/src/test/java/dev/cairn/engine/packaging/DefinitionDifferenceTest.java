package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two versions are told apart by what they say, not by how they are numbered and ordered. */
class DefinitionDifferenceTest {

    private static final ObjectNode BASE = Rewriting.parse(EveryConstruct.text());

    private static DefinitionDifference difference(ObjectNode earlier, ObjectNode later) {
        return DefinitionDifference.between(
                AwardDefinitionReader.read(earlier.toString()), AwardDefinitionReader.read(later.toString()));
    }

    private static List<String> said(String earlier, String later) {
        return difference(Rewriting.parse(earlier), Rewriting.parse(later)).changes().stream()
                .map(DefinitionChange::say)
                .toList();
    }

    @Test
    void theSameIsNoDifference() {
        DefinitionDifference none = difference(BASE, BASE);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.say()).isEqualTo("EVERY-1@1 and EVERY-1@1 say the same.\n");
    }

    @Test
    void howLongAnAwardIsGoodIsReadAndSaidAndTold() {
        ObjectNode field = BASE.deepCopy();
        ((ObjectNode) field.get("about")).put("validityField", "first aid");
        ObjectNode term = field.deepCopy();
        ((ObjectNode) term.get("about")).put("expiresAfterYears", 2);

        assertThat(AwardDefinitionReader.read(field.toString()).say())
                .contains("Good for as long as the rules of first aid say.");
        assertThat(AwardDefinitionReader.read(term.toString()).say()).contains("Good for 2 years.");
        assertThat(difference(BASE, field).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.say()).contains("first aid"));
        assertThat(difference(field, term).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.say()).contains("2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"atLeast\": 10, | \"atLeast\": 11, | Line [total]: raised at least from 10 to 11. | Line [total]: lowered at least from 11 to 10.",
                "\"atMost\": 20, | `` | Line [total]: raised at most from 20 to no cap. | Line [total]: lowered at most from no cap to 20.",
                "[\"L1\", \"L2\", \"L3\", \"L4\", \"L5\"], | [\"L1\", \"L2\", \"L3\", \"L4\", \"L5\", \"A1\"], | Line [listed]: added unit A1. | Line [listed]: removed unit A1.",
                "{ \"id\": \"barred\", \"kind\": \"choose\", \"atMost\": 0, | { \"id\": \"barred\", \"kind\": \"choose\", \"atMost\": 1, | Line [barred]: raised at most from 0 to 1. | Line [barred]: lowered at most from 1 to 0.",
                "\"levels\": [4, 5] } | \"levels\": [5] } | Line [imported]: removed AQF level 4. | Line [imported]: added AQF level 4.",
                "\"award\": \"MC-X\" | \"award\": \"MC-Z\" | Line [block]: changed award from \"MC-X\" to \"MC-Z\". | Line [block]: changed award from \"MC-Z\" to \"MC-X\".",
                "\"each\": { \"atLeast\": 1, | \"each\": { \"atLeast\": 0, | Line [areas]: lowered at least from each area from 1 to 0. | Line [areas]: raised at least from each area from 0 to 1.",
                "\"area-a\": [\"A1\", \"A2\"] | \"area-a\": [\"A1\"] | Line [area-a]: removed unit A2. | Line [area-a]: added unit A2.",
                "\"amount\": 120 | \"amount\": 100 | Line [placement]: lowered amount from 120 to 100. | Line [placement]: raised amount from 100 to 120.",
                "[\"apprentice\"] | [\"apprentice\", \"trainee\"] | Line [apprentices]: added value trainee. | Line [apprentices]: removed value trainee.",
                "\"amount\": 60.5 | \"amount\": 60.25 | Condition [points-floor]: lowered amount from 60.5 to 60.25. | Condition [points-floor]: raised amount from 60.25 to 60.5.",
                "\"share\": \"1/4\" | \"share\": \"1/3\" | Condition [field-share]: changed share from \"1/4\" to \"1/3\". | Condition [field-share]: changed share from \"1/3\" to \"1/4\".",
                "\"mark\": 65.25 | \"mark\": 65 | Condition [average-best]: lowered mark from 65.25 to 65. | Condition [average-best]: raised mark from 65 to 65.25.",
                "\"id\": \"age\", \"notOlderThanYears\": 10 | \"id\": \"age\", \"notOlderThanYears\": 7 | Standard [age]: lowered years from 10 to 7. | Standard [age]: raised years from 7 to 10.",
                "\"requiresPoints\": 36, | `` | Prerequisite [T1]: lowered points from 36 to 0. | Prerequisite [T1]: raised points from 0 to 36.",
                "\"order\": \"before\" | \"order\": \"any\" | Prerequisite [T1]: changed order from \"before\" to \"any\". | Prerequisite [T1]: changed order from \"any\" to \"before\".",
                "\"sharesUnits\": false | \"sharesUnits\": true | Specialisation [special-two]: changed shares units from \"false\" to \"true\". | Specialisation [special-two]: changed shares units from \"true\" to \"false\".",
                "\"L5\": 0.75 | \"L5\": 0.5 | Unit [L5]: lowered points from 0.75 to 0.5. | Unit [L5]: raised points from 0.5 to 0.75.",
                "\"T3\": 3 } | \"T3\": 4 } | Unit [T3]: raised study level from 3 to 4. | Unit [T3]: lowered study level from 4 to 3.",
                "\"L1\": [\"data\"] | \"L1\": [\"data\", \"law\"] | Unit [L1]: added field of study law. | Unit [L1]: removed field of study law.",
                "\"nests\": [\"CERT-X\", | \"nests\": [ | The award: removed nested award CERT-X. | The award: added nested award CERT-X.",
                "\"amount\": 2, \"unit\": \"years\" | \"amount\": 3, \"unit\": \"years\" | The award: changed entry from | The award: changed entry from",
                "\"effectiveTo\": \"2027-12-31\" | \"effectiveTo\": \"2028-12-31\" | The award: changed last day from \"2027-12-31\" to \"2028-12-31\". | The award: changed last day from \"2028-12-31\" to \"2027-12-31\".",
                "That the sun shines. | That it rains. | The award: removed condition that is not judged: That the sun shines. | The award: removed condition that is not judged: That it rains.",
            })
    void oneChangeIsToldFromBothSides(String good, String bad, String forward, String back) {
        String text = EveryConstruct.text();
        assertThat(text).contains(good);
        String other = text.replace(good, bad == null ? "" : bad);
        assertThat(said(text, other)).first().asString().startsWith(forward);
        assertThat(said(other, text)).first().asString().startsWith(back);
        if (!good.startsWith("That")) {
            assertThat(said(text, other)).hasSize(1);
        }
    }

    @Test
    void aLineThatCameIsToldWithItsSentence() {
        String text = EveryConstruct.text();
        String without = text.replace("{ \"id\": \"single\", \"kind\": \"all-of\", \"units\": [\"C3\"] },", "");
        assertThat(said(without, text)).containsExactly("Line [total]: added line [single], The unit C3.");
        assertThat(said(text, without)).containsExactly("Line [total]: removed line [single], The unit C3.");
    }

    @Test
    void aUnitThatChangedItsLineMoved() {
        String text = EveryConstruct.text();
        String other = text.replace("\"units\": [\"P1\", \"P2\"]", "\"units\": [\"P1\"]")
                .replace(
                        "[\"L1\", \"L2\", \"L3\", \"L4\", \"L5\"], \"unsp",
                        "[\"L1\", \"L2\", \"L3\", \"L4\", \"L5\", \"P2\"], \"unsp");
        assertThat(said(text, other)).containsExactly("Unit P2: moved from line [partial] to line [listed].");
        assertThat(said(other, text)).containsExactly("Unit P2: moved from line [listed] to line [partial].");
    }

    @Test
    void aLineThatStandsInAnotherGroupMoved() {
        ObjectNode other = BASE.deepCopy();
        ArrayNode lines = (ArrayNode) other.at("/rule/lines");
        JsonNode single = lines.remove(1);
        ((ArrayNode) other.at("/rule/lines/7/options")).add(single);
        assertThat(difference(BASE, other).changes())
                .extracting(DefinitionChange::say)
                .containsExactly("Line [single]: moved from line [total] to line [majors].");
    }

    /** A rule put into a new group around it: the group is new, the rest moved as one. */
    @Test
    void aGroupAroundTheWholeIsOneChange() {
        ObjectNode other = BASE.deepCopy();
        ObjectNode around = Rewriting.parse("{ \"id\": \"around\", \"kind\": \"group\", \"lines\": [] }");
        ((ArrayNode) around.get("lines")).add(other.get("rule"));
        other.set("rule", around);
        assertThat(difference(BASE, other).changes())
                .extracting(DefinitionChange::say)
                .containsExactly(
                        "Line [total]: moved from the award to line [around].",
                        "The award: added line [around], Any number of units, made up of.");
    }

    @Property(tries = 200)
    void otherIdsAndAnotherOrderAreNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode definition = nested(random);
        assertThat(difference(definition, new Rewriting(random).rewrite(definition))
                        .changes())
                .isEmpty();
    }

    @Property(tries = 300)
    void oneMutationIsToldWithItsName(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode definition = nested(random);
        ObjectNode mutated = definition.deepCopy();
        String name = mutate(mutated, random);
        Rewriting rewriting = new Rewriting(random);
        DefinitionDifference difference = difference(definition, rewriting.rewrite(mutated));
        assertThat(difference.changes())
                .as("%s, now %s:\n%s", name, rewriting.id(name), difference.say())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(3)
                .anyMatch(change -> names(change, name) || names(change, rewriting.id(name)));
    }

    private static boolean names(DefinitionChange change, String name) {
        return change.place().name().equals(name) || change.say().contains("[" + name + "]");
    }

    /** The definition with some of its lines put into groups of random thresholds. */
    private static ObjectNode nested(Random random) {
        ObjectNode definition = BASE.deepCopy();
        for (int i = 0; i < random.nextInt(4); i++) {
            ArrayNode lines = (ArrayNode) definition.at("/rule/lines");
            ObjectNode group =
                    Rewriting.parse("{ \"id\": \"g%d\", \"kind\": \"group\", \"atLeast\": %d, \"lines\": [] }"
                            .formatted(i, random.nextInt(3)));
            for (int taken = random.nextInt(3) + 1; taken > 0; taken--) {
                ((ArrayNode) group.get("lines")).add(lines.remove(random.nextInt(lines.size())));
            }
            lines.add(group);
        }
        return definition;
    }

    /** Changes one thing, and gives the id of what was changed. */
    private static String mutate(ObjectNode definition, Random random) {
        while (true) {
            List<ObjectNode> bearers = new ArrayList<>(Rewriting.bearers(definition));
            ObjectNode bearer = bearers.get(random.nextInt(bearers.size()));
            if (mutate(definition, bearer, random)) {
                return bearer.get("id").asText();
            }
        }
    }

    /** So much that nothing which is changed by it says what another thing says already: nobody could tell those two apart. */
    private static final BigDecimal SEVEN = BigDecimal.valueOf(7);

    private static final Set<String> REFERRED = Set.of("core", "listed", "partial", "major-a");

    private static boolean mutate(ObjectNode definition, ObjectNode bearer, Random random) {
        switch (random.nextInt(4)) {
            case 0:
                List<String> numbers =
                        new ArrayList<>(List.of("exactly", "atMost", "amount", "mark", "notOlderThanYears"));
                numbers.removeIf(name -> !bearer.has(name) || bearer.has("options"));
                if (numbers.isEmpty()) {
                    return false;
                }
                String number = numbers.get(random.nextInt(numbers.size()));
                bearer.put(number, bearer.get(number).decimalValue().add(SEVEN));
                return true;
            case 1:
                if (bearer.path("units").size() < 2) {
                    return false;
                }
                ((ArrayNode) bearer.get("units")).remove(0);
                return true;
            case 2:
                if (!bearer.has("units") || !bearer.has("kind")) {
                    return false;
                }
                ((ArrayNode) bearer.get("units")).add("NEW1");
                ((ObjectNode) definition.get("points")).put("NEW1", 6);
                return true;
            default:
                ArrayNode lines = (ArrayNode) definition.at("/rule/lines");
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i) == bearer
                            && !bearer.has("lines")
                            && !bearer.has("options")
                            && !REFERRED.contains(bearer.get("id").asText())) {
                        lines.remove(i);
                        return true;
                    }
                }
                return false;
        }
    }
}
