package dev.cairn.rules;

import dev.cairn.engine.decision.DecisionModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario table: comma-separated, blanks around a cell mean nothing, an empty cell is a missing input. The first column names
 * the case, the last one the rows or rules that fire.
 */
record ScenarioTable(List<Scenario> scenarios) {

    record Scenario(String name, Map<String, String> cells, List<String> fires) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** What is asked of a model: each input by name, null where its cell is empty. */
        Map<String, @Nullable Object> inputs(DecisionModel model) {
            Map<String, @Nullable Object> inputs = new HashMap<>();
            model.listInputs().forEach(input -> inputs.put(input.name(), value(cell(input.name()), input.type())));
            return inputs;
        }

        private static @Nullable Object value(String cell, String type) {
            if (cell.isEmpty()) {
                return null;
            }
            return switch (type) {
                case "boolean" -> Boolean.valueOf(cell);
                case "number" -> new BigDecimal(cell);
                default -> cell;
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static ScenarioTable read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<String> header = split(lines.get(0));
            List<Scenario> scenarios = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                scenarios.add(scenario(file, header, split(line)));
            }
            return new ScenarioTable(List.copyOf(scenarios));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected the scenario table %s.".formatted(file), e);
        }
    }

    private static Scenario scenario(Path file, List<String> header, List<String> cells) {
        if (header.size() != cells.size()) {
            throw new IllegalArgumentException(
                    "Expected %d cells in %s, but found %s.".formatted(header.size(), file.getFileName(), cells));
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 1; i < header.size() - 1; i++) {
            byColumn.put(header.get(i), cells.get(i));
        }
        return new Scenario(cells.get(0), byColumn, splitOn(";", cells.get(header.size() - 1)));
    }

    private static List<String> split(String line) {
        return splitAll(",", line);
    }

    private static List<String> splitAll(String separator, String text) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
    }

    /** The non-empty parts of a cell. */
    static List<String> splitOn(String separator, String cell) {
        return splitAll(separator, cell).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
