package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.DecisionTableText;
import dev.cairn.engine.decision.TableRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code docs/rules.md} from the rule files: what people read is what decides. When it was stale, it is written anew and the
 * test fails once, so that the new text is looked at and committed.
 */
class RulesDocTest {

    private static final Path DOCUMENT = RuleFiles.project().resolve("docs/rules.md");
    private static final Pattern RULE_OR_HEADING = Pattern.compile("(?m)^rule \"(.+)\"$|^// ---- (.+)$");

    @Test
    void theDocumentSaysWhatTheRulesSay() throws IOException {
        String fresh = document();
        String found = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        if (!found.equals(fresh)) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, fresh);
        }

        assertThat(found)
                .as("docs/rules.md was stale and has been written anew: read it and commit it")
                .isEqualTo(fresh);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # The rules that decide

                Written by a test from the rule files themselves: do not edit it, edit them. An explanation points at a row or a rule by the name
                that stands here.
                """);
        RuleFiles.list(".dmn").forEach(file -> addModel(text, file));
        RuleFiles.list(".drl").forEach(file -> addRules(text, file));
        return text.toString();
    }

    private static void addModel(StringBuilder text, String file) {
        DecisionModel model = DecisionModel.compile(RuleFiles.asset(file));
        text.append("\n## ").append(model.name()).append("\n\n`").append(file).append("`\n\n");
        text.append(paragraph(model.description())).append('\n');
        addConstants(text, model);
        model.listTables().forEach(table -> addTable(text, table));
    }

    /** Decisions that are no table: a value that rules go by, such as a day. */
    private static void addConstants(StringBuilder text, DecisionModel model) {
        Set<String> tables =
                model.listTables().stream().map(DecisionTableText::decision).collect(Collectors.toSet());
        model.listDecisions().stream()
                .filter(name -> !tables.contains(name))
                .forEach(name -> text.append("\n### ")
                        .append(name)
                        .append(": ")
                        .append(model.decide(name, Map.of()).value())
                        .append('\n'));
    }

    private static void addTable(StringBuilder text, DecisionTableText table) {
        text.append("\n### Table: ").append(table.decision()).append("\n\n");
        text.append(paragraph(table.description()))
                .append(" Hit policy: ")
                .append(table.hitPolicy())
                .append(".\n\n");
        List<String> header = new ArrayList<>(List.of("row"));
        header.addAll(table.inputs());
        table.outputs().forEach(output -> header.add("→ " + output));
        header.add("source");
        text.append(line(header)).append(line(Collections.nCopies(header.size(), "---")));
        table.rows().forEach(row -> text.append(line(cells(row))));
    }

    private static List<String> cells(TableRow row) {
        List<String> cells = new ArrayList<>(List.of("`" + row.ref().line() + "`"));
        cells.addAll(row.inputs());
        cells.addAll(row.outputs());
        cells.add(row.source());
        return cells;
    }

    private static void addRules(StringBuilder text, String file) {
        String rules = RuleFiles.asset(file).text();
        text.append("\n## Rules: ")
                .append(RuleFiles.asset(file).name())
                .append("\n\n`")
                .append(file)
                .append("`\n\n");
        text.append(paragraph(rules.lines()
                        .takeWhile(line -> line.startsWith("//"))
                        .map(line -> line.substring(2))
                        .collect(Collectors.joining("\n"))))
                .append('\n');
        Matcher found = RULE_OR_HEADING.matcher(rules);
        while (found.find()) {
            text.append(found.group(1) != null ? "- " + found.group(1) + ".\n" : heading(found.group(2)));
        }
    }

    private static String heading(String words) {
        return "\n### " + Character.toUpperCase(words.charAt(0)) + words.substring(1) + "\n\n";
    }

    private static String paragraph(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
