package dev.cairn.cli.cases;

import dev.cairn.engine.example.Notes;
import dev.cairn.engine.example.ResultFields;
import dev.cairn.engine.example.ResultReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads results from a CSV file: a line of column names, then a result a line. */
final class CsvResults {

    private static final Set<String> REQUIRED = Set.of("unit", "outcome", "endedOn");

    private final Notes notes;

    CsvResults(Notes notes) {
        this.notes = notes;
    }

    void read(String text, ResultReader reader) {
        List<CsvText.Line> lines = CsvText.read(text, notes);
        if (lines.isEmpty()) {
            notes.problem("", "a line of column names and a result a line", "nothing", "Begin with " + example());
            return;
        }
        List<String> columns = columns(lines.get(0));
        if (!columns.isEmpty()) {
            lines.subList(1, lines.size()).forEach(line -> read(line, columns, reader));
        }
    }

    /** The names of the columns; empty where they cannot be told, which is noted. */
    private List<String> columns(CsvText.Line head) {
        String where = "line " + head.number();
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean faulty = false;
        for (String field : head.fields()) {
            String name = field.strip();
            columns.add(name);
            if (!ResultFields.NAMES.contains(name)) {
                notes.problem(
                        where,
                        "column names out of " + String.join(", ", ResultFields.NAMES),
                        Notes.quote(name),
                        name.contains(";")
                                ? "Separate the columns by commas, not by semicolons."
                                : "Name the column as above, in the same letters, or take it out.");
                faulty = true;
            } else if (!seen.add(name)) {
                notes.problem(where, "each column once", Notes.quote(name) + " again", "Take one of them out.");
                faulty = true;
            }
        }
        if (!faulty && !seen.containsAll(REQUIRED)) {
            notes.problem(
                    where,
                    "at least the columns unit, outcome and endedOn",
                    String.join(", ", columns),
                    "Begin the file with " + example());
            faulty = true;
        }
        return faulty ? List.of() : columns;
    }

    private void read(CsvText.Line line, List<String> columns, ResultReader reader) {
        String where = "line " + line.number();
        if (line.fields().size() != columns.size()) {
            notes.problem(
                    where,
                    columns.size() + " fields, as the first line has",
                    String.valueOf(line.fields().size()),
                    "Put a field that holds a comma in quotes, and leave no field out: an empty one has its comma too.");
            return;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!line.fields().get(i).isBlank()) {
                texts.put(columns.get(i), line.fields().get(i));
            }
        }
        reader.read(new ResultFields(where, ", ", texts));
    }

    private static String example() {
        return "the line: " + String.join(",", ResultFields.NAMES.subList(1, 5));
    }
}
