package dev.cairn.engine.example;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.decision.DecisionModel;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the examples that stand beside a rule: a JSON list. All of them or none, with every problem and its pointer. The static methods
 * are thread-safe.
 */
public final class ExampleReader {

    /** The most examples beside one rule. */
    public static final int MOST = 200;

    private static final int LONGEST_NAME = 200;
    private static final int MOST_RESULTS = 500;

    private final Notes notes = new Notes();
    private final Set<String> names = new HashSet<>();

    private ExampleReader() {}

    /**
     * Reads example learners of an award.
     *
     * @throws FaultyCaseException if anything is wrong; it lists every problem
     */
    public static List<AwardExample> readAwardExamples(JsonNode list) throws FaultyCaseException {
        return new ExampleReader().readAll(list, ExampleReader::awardExample);
    }

    /**
     * Reads the scenario table of a decision model.
     *
     * @param model says of which type each input is, for JSON has no days
     * @throws FaultyCaseException if anything is wrong; it lists every problem
     */
    public static List<DecisionExample> readDecisionExamples(JsonNode list, DecisionModel model)
            throws FaultyCaseException {
        return new ExampleReader().readAll(list, (reader, fields) -> reader.decisionExample(fields, model));
    }

    private <T> List<T> readAll(JsonNode list, BiFunction<ExampleReader, JsonRecord, Optional<T>> each)
            throws FaultyCaseException {
        List<T> examples = new ArrayList<>();
        if (!list.isArray()) {
            notes.problem("", "a list of examples", JsonRecord.kind(list), "Put them in square brackets.");
        } else if (list.size() > MOST) {
            notes.problem(
                    "", "at most %d examples".formatted(MOST), String.valueOf(list.size()), "Keep those that matter.");
        } else {
            for (int i = 0; i < list.size(); i++) {
                each.apply(this, new JsonRecord(list.get(i), "/" + i, notes)).ifPresent(examples::add);
            }
        }
        notes.refuse();
        return examples;
    }

    private Optional<AwardExample> awardExample(JsonRecord fields) {
        fields.allow(List.of("name", "asAt", "learner", "expected"));
        Optional<String> name = name(fields);
        Optional<LocalDate> asAt = fields.day("asAt");
        Optional<GivenCase> given =
                fields.record("learner", true).map(learner -> learner(learner, asAt.orElse(LocalDate.EPOCH)));
        Optional<ExpectedVerdict> expected = fields.record("expected", true).flatMap(ExampleReader::expected);
        return name.isEmpty() || asAt.isEmpty() || given.isEmpty() || expected.isEmpty()
                ? Optional.empty()
                : Optional.of(new AwardExample(name.get(), given.get(), expected.get()));
    }

    private Optional<String> name(JsonRecord fields) {
        Optional<String> name = fields.text("name", "a name for the example");
        name.filter(found -> found.length() > LONGEST_NAME)
                .ifPresent(found -> fields.problem(
                        "name",
                        "at most %d characters".formatted(LONGEST_NAME),
                        Notes.quote(found),
                        "Say what the example shows in a few words."));
        name.filter(found -> !names.add(found))
                .ifPresent(found -> fields.problem(
                        "name", "each name once", Notes.quote(found) + " again", "Give each example its own."));
        return name;
    }

    private GivenCase learner(JsonRecord learner, LocalDate asAt) {
        learner.allow(JsonCase.NAMES);
        GivenCase given = new JsonCase(notes, asAt).read(learner);
        if (given.results().size() > MOST_RESULTS) {
            learner.problem(
                    "results",
                    "at most %d results".formatted(MOST_RESULTS),
                    String.valueOf(given.results().size()),
                    "Keep those that matter.");
        }
        return given;
    }

    private static Optional<ExpectedVerdict> expected(JsonRecord fields) {
        fields.allow(List.of("verdict", "earnedOn", "missing"));
        Optional<String> verdict = fields.text("verdict", "satisfied, unsatisfied or undetermined");
        Optional<LocalDate> earnedOn = fields.findDay("earnedOn");
        SortedMap<String, Amount> missing =
                fields.record("missing", false).map(ExampleReader::missing).orElseGet(TreeMap::new);
        if (verdict.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExpectedVerdict(verdict.get(), earnedOn.orElse(null), missing));
        } catch (IllegalArgumentException e) {
            fields.problem(
                    "verdict",
                    "satisfied (with earnedOn or without), unsatisfied (with missing or without), or undetermined",
                    Notes.quote(verdict.get()),
                    String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static SortedMap<String, Amount> missing(JsonRecord lines) {
        SortedMap<String, Amount> missing = new TreeMap<>();
        lines.names().forEach(line -> lines.findAmount(line).ifPresent(amount -> missing.put(line, amount)));
        return missing;
    }

    private Optional<DecisionExample> decisionExample(JsonRecord fields, DecisionModel model) {
        fields.allow(List.of("name", "decision", "inputs", "expected", "fires"));
        Optional<String> name = name(fields);
        List<String> decisions = model.listDecisions();
        Optional<String> decision = fields.isGiven("decision") || decisions.size() > 1
                ? fields.text("decision", "one of " + decisions)
                : decisions.stream().findFirst();
        decision.filter(found -> !decisions.contains(found))
                .ifPresent(found -> fields.problem(
                        "decision", "one of " + decisions, Notes.quote(found), "Name a decision of the model."));
        Map<String, @Nullable Object> inputs =
                fields.record("inputs", true).map(found -> inputs(found, model)).orElseGet(Map::of);
        Map<String, @Nullable Object> expected = expectedOutputs(fields);
        List<String> fires = fields.texts("fires", "the id of a row", text -> text);
        return name.isEmpty() || decision.isEmpty()
                ? Optional.empty()
                : Optional.of(new DecisionExample(name.get(), decision.get(), inputs, expected, fires));
    }

    private static Map<String, @Nullable Object> inputs(JsonRecord fields, DecisionModel model) {
        Map<String, String> types = model.listInputs().stream()
                .collect(Collectors.toMap(DecisionModel.Input::name, DecisionModel.Input::type));
        fields.allow(types.keySet().stream().sorted().toList());
        Map<String, @Nullable Object> inputs = new TreeMap<>();
        for (String name : fields.names()) {
            String type = types.getOrDefault(name, "");
            fields.value(name).ifPresent(value -> inputs.put(name, input(fields, name, value, type)));
        }
        return inputs;
    }

    private static @Nullable Object input(JsonRecord fields, String name, JsonNode value, String type) {
        if (type.equals("date") && value.isTextual()) {
            try {
                return LocalDate.parse(value.textValue());
            } catch (DateTimeException e) {
                fields.problem(name, "a day as YYYY-MM-DD", Notes.quote(value.textValue()), "Write it in this form.");
                return null;
            }
        }
        return plain(fields, name, value);
    }

    /** One value, or each output by its name; what is not named may come to anything. */
    private static Map<String, @Nullable Object> expectedOutputs(JsonRecord fields) {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        JsonNode value = fields.value("expected").orElse(null);
        if (value == null) {
            fields.problem("expected", "a value, or each output by its name", "nothing", "Add this field.");
        } else if (value.isObject()) {
            fields.record("expected", true)
                    .ifPresent(outputs -> outputs.names()
                            .forEach(name -> outputs.value(name)
                                    .ifPresent(one -> expected.put(name, plain(outputs, name, one)))));
        } else {
            expected.put(DecisionExample.VALUE, plain(fields, "expected", value));
        }
        return expected;
    }

    private static @Nullable Object plain(JsonRecord fields, String name, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isNumber()) {
            return new BigDecimal(value.asText());
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            value.forEach(one -> list.add(plain(fields, name, one)));
            return list;
        }
        fields.problem(
                name, "text, a number, true, false, null, or a list of these", JsonRecord.kind(value), "Write it so.");
        return null;
    }
}
