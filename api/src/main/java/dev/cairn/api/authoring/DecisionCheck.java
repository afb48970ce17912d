package dev.cairn.api.authoring;

import dev.cairn.api.catalogue.DecisionModelKind;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.DecisionModelCheck;
import dev.cairn.engine.decision.DecisionTableText;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.decision.TableRow;
import dev.cairn.engine.decision.plain.PlainModel;
import dev.cairn.engine.decision.plain.PlainModelReader;
import dev.cairn.engine.decision.plain.RuleFinding;
import dev.cairn.engine.example.DecisionExample;
import dev.cairn.engine.example.DecisionExamples;
import dev.cairn.engine.example.ExampleReader;
import dev.cairn.engine.example.FaultyCaseException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with one draft of a decision model. For one check and one thread. */
final class DecisionCheck {

    private final DecisionModelKind replaced;
    private final int number;
    private final DraftContent content;
    private final Remarks remarks = new Remarks();
    private String says = "";
    private DraftReport.@Nullable Difference difference;

    /** @param number the version that it would become */
    DecisionCheck(DecisionModelKind replaced, int number, DraftContent content) {
        this.replaced = replaced;
        this.number = number;
        this.content = content;
    }

    /**
     * Checks it. Nothing of it is compiled before the text itself was found harmless.
     *
     * @param today the day of the save: what begins before it is worth a word
     */
    DraftReport check(String digest, TrialRules rules, LocalDate today) {
        checkDates(rules, today);
        compile().ifPresent(model -> check(model, rules));
        return new DraftReport(
                digest, rules.digest(), remarks.problems(), remarks.warnings(), says, difference, remarks.examples());
    }

    private void checkDates(TrialRules rules, LocalDate today) {
        if (!content.units().isEmpty()) {
            remarks.note(
                    "units",
                    "units",
                    "Expected nothing here: a decision model lists no units. Put them beside an award.");
        }
        LocalDate from = content.effectiveFrom();
        if (from == null) {
            remarks.note(
                    "dates", "effectiveFrom", "Expected the first day on which this model decides, but found none.");
        } else if (from.isBefore(today)) {
            remarks.warn(
                    "dates",
                    "effectiveFrom",
                    "It begins on %s, before today: days since then come to be judged by it.".formatted(from));
        }
        if (content.previous() != null) {
            remarks.note(
                    "dates",
                    "previous",
                    "Expected nothing here: a decision model ends the day before the next one begins, and is not taught out.");
        }
    }

    /** Nothing is compiled for use that has an error in its text. */
    private Optional<DecisionModel> compile() {
        List<RuleFinding> findings = DecisionModelCheck.check(content.text());
        findings.forEach(remarks::note);
        return findings.stream().anyMatch(RuleFinding::isError)
                ? Optional.empty()
                : Optional.of(DecisionModel.compileDraft(new RuleAsset(replaced.key(), number, content.text())));
    }

    private void check(DecisionModel model, TrialRules rules) {
        says = say(model);
        DecisionModel inForce = DecisionModel.compile(rules.model(replaced));
        difference = new DraftReport.Difference(inForce.asset().ruleSet(), differences(inForce, model));
        int before = remarks.countProblems();
        checkWords();
        checkContract(DecisionModel.compile(replaced.shipped()), model);
        if (remarks.countProblems() == before) {
            ModelProbes.unanswered(replaced, model, rules.catalogue())
                    .forEach(problem -> remarks.note("answers", "", problem));
        }
        runExamples(model);
    }

    /** The application asks by these names and reads the answers by these names. */
    private void checkContract(DecisionModel shipped, DecisionModel model) {
        Set<String> asked = new TreeSet<>();
        shipped.listInputs().forEach(input -> asked.add(input.name() + " (" + input.type() + ")"));
        Set<String> found = new TreeSet<>();
        model.listInputs().forEach(input -> found.add(input.name() + " (" + input.type() + ")"));
        if (!found.equals(asked)) {
            remarks.note(
                    "contract",
                    "",
                    "Expected the inputs %s, which the application gives, but found %s.".formatted(asked, found));
        }
        shipped.listDecisions().stream()
                .filter(decision -> !model.listDecisions().contains(decision))
                .forEach(decision -> remarks.note(
                        "contract",
                        "",
                        "Expected the decision '%s', which the application asks, but found only %s."
                                .formatted(decision, model.listDecisions())));
        Map<String, DecisionTableText> tables = new LinkedHashMap<>();
        model.listTables().forEach(table -> tables.put(table.decision(), table));
        shipped.listTables().forEach(table -> {
            DecisionTableText other = tables.get(table.decision());
            if (other == null) {
                remarks.note(
                        "contract",
                        "",
                        "Expected the decision '%s' as a table, but it is none.".formatted(table.decision()));
            } else if (!new HashSet<>(other.outputs()).equals(new HashSet<>(table.outputs()))) {
                remarks.note(
                        "contract",
                        "",
                        "Expected the outputs %s of decision '%s', which the application reads, but found %s."
                                .formatted(table.outputs(), table.decision(), other.outputs()));
            }
        });
    }

    /** What the application reads as a word has the words that it knows: a column that declares others could answer in them. */
    private void checkWords() {
        Map<String, PlainModel.Output> written = outputs(content.text());
        outputs(replaced.shipped().text()).forEach((name, shipped) -> {
            PlainModel.Output found = written.get(name);
            Set<String> known = words(shipped);
            if (found != null && !known.isEmpty() && (words(found).isEmpty() || !known.containsAll(words(found)))) {
                remarks.note(
                        "contract",
                        "",
                        "Expected output %s to declare no values but %s, which the application knows, but found %s."
                                .formatted(name, known, words(found)));
            }
        });
    }

    private static Map<String, PlainModel.Output> outputs(String text) {
        Map<String, PlainModel.Output> outputs = new LinkedHashMap<>();
        PlainModelReader.read(text)
                .model()
                .ifPresent(model -> model.decisions().forEach(decision -> {
                    PlainModel.Table table = decision.table();
                    if (table != null) {
                        table.outputs()
                                .forEach(output -> outputs.put(
                                        "'%s' of decision '%s'".formatted(output.label(), decision.name()), output));
                    }
                }));
        return outputs;
    }

    private static Set<String> words(PlainModel.Output output) {
        return output.values().tests().stream()
                .map(test -> test.write())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void runExamples(DecisionModel model) {
        try {
            List<DecisionExample> examples = ExampleReader.readDecisionExamples(content.examples(), model);
            DecisionExamples runs = new DecisionExamples(model);
            examples.forEach(example -> remarks.note(runs.run(example)));
            Set<String> fired = new HashSet<>();
            remarks.outcomes()
                    .forEach(outcome -> fired.addAll(
                            List.of(outcome.found().getOrDefault("fires", "").split(", "))));
            model.listRows().stream()
                    .map(row -> row.ref().line())
                    .filter(row -> !fired.contains(row))
                    .forEach(row -> remarks.warn("examples", "#" + row, "No example fires this row."));
        } catch (FaultyCaseException e) {
            remarks.note(e);
        }
    }

    private static String say(DecisionModel model) {
        StringBuilder text = new StringBuilder(model.description()).append('\n');
        for (DecisionTableText table : model.listTables()) {
            text.append('\n')
                    .append("%s (%s): %s decide %s%n"
                            .formatted(
                                    table.decision(),
                                    table.hitPolicy(),
                                    String.join(", ", table.inputs()),
                                    String.join(", ", table.outputs())));
            table.rows().forEach(row -> text.append("- ").append(say(row)).append('\n'));
        }
        return text.toString();
    }

    private static String say(TableRow row) {
        return "%s: if %s then %s%s"
                .formatted(
                        row.ref().line(),
                        String.join(" | ", row.inputs()),
                        String.join(" | ", row.outputs()),
                        row.source().isEmpty() ? "" : " (" + row.source() + ")");
    }

    private static List<String> differences(DecisionModel earlier, DecisionModel later) {
        Map<String, String> before = rows(earlier);
        Map<String, String> after = rows(later);
        List<String> changes = new ArrayList<>();
        after.forEach((id, row) -> {
            String was = before.get(id);
            if (was == null) {
                changes.add("Added row " + row + ".");
            } else if (!was.equals(row)) {
                changes.add("Changed row %s; it was %s.".formatted(row, was));
            }
        });
        before.forEach((id, row) -> {
            if (!after.containsKey(id)) {
                changes.add("Removed row " + row + ".");
            }
        });
        return changes;
    }

    private static Map<String, String> rows(DecisionModel model) {
        Map<String, String> rows = new LinkedHashMap<>();
        model.listRows().forEach(row -> rows.put(row.ref().line(), say(row)));
        return rows;
    }
}
