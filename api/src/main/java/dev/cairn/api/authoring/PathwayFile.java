package dev.cairn.api.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.api.catalogue.DecisionModelKind;
import dev.cairn.api.problem.FieldIssue;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.engine.award.UnitCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A pathway with its tables and examples as one file, in the form {@value #FORMAT}. The same content has the same bytes.
 *
 * @param pathway the award, or another rule that travels alone
 * @param tables the decision models by which the award is judged, in order of their names
 */
record PathwayFile(Part pathway, List<Part> tables) {

    static final String FORMAT = "cairn-pathway/1";

    /** The most characters of a file. */
    static final int LONGEST = 6_000_000;

    /** A rule with its examples. */
    record Part(DraftKind kind, String name, DraftContent content) {

        private ObjectNode write() {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("kind", kind.code()).put("name", name);
            if (content.effectiveFrom() != null) {
                node.put("effectiveFrom", content.effectiveFrom().toString());
            }
            PreviousEnd previous = content.previous();
            if (previous != null) {
                ObjectNode end = node.putObject("previous");
                end.put("lastCommencement", previous.lastCommencement().toString());
                if (previous.teachOutUntil() != null) {
                    end.put("teachOutUntil", previous.teachOutUntil().toString());
                }
                end.put("signedInside", previous.signedInside());
            }
            if (!content.units().isEmpty()) {
                node.set("units", content.writeUnits());
            }
            node.put("text", content.text());
            node.set("examples", content.examples());
            return node;
        }
    }

    PathwayFile {
        tables = List.copyOf(tables);
    }

    String write() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("format", FORMAT);
        node.set("pathway", pathway.write());
        ArrayNode written = node.putArray("tables");
        tables.forEach(table -> written.add(table.write()));
        return AuthoringJson.writeFile(node);
    }

    /**
     * Reads a file that a stranger may have written. All of it or nothing.
     *
     * @throws InvalidInputProblem with every problem and its JSON pointer
     */
    static PathwayFile read(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInputProblem(
                    "", "Expected at most %,d characters, but found %,d.".formatted(LONGEST, text.length()));
        }
        return new Reader().file(parse(text));
    }

    private static JsonNode parse(String text) {
        try {
            return AuthoringJson.read(text);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " in line %d, column %d"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw new InvalidInputProblem(
                    "", "Expected a pathway file in JSON, but%s found: %s".formatted(where, e.getOriginalMessage()));
        }
    }

    /** One reading. */
    private static final class Reader {

        private final List<FieldIssue> issues = new ArrayList<>();

        PathwayFile file(JsonNode node) {
            allow(node, "", Set.of("format", "pathway", "tables"));
            if (!node.path("format").asText().equals(FORMAT)) {
                note("/format", "Expected '%s', but found %s.".formatted(FORMAT, shown(node.path("format"))));
            }
            Part pathway = part(node.path("pathway"), "/pathway");
            List<Part> tables = new ArrayList<>();
            JsonNode list = node.path("tables");
            if (!list.isArray()) {
                note("/tables", "Expected a list, which may be empty, but found %s.".formatted(shown(list)));
            }
            Set<String> names = new HashSet<>();
            for (int i = 0; i < Math.min(list.size(), DecisionModelKind.values().length + 1); i++) {
                Part table = part(list.get(i), "/tables/" + i);
                if (table != null) {
                    requireTable(table, "/tables/" + i, names);
                    tables.add(table);
                }
            }
            if (list.size() > DecisionModelKind.values().length) {
                note(
                        "/tables",
                        "Expected at most %d tables, but found %d."
                                .formatted(DecisionModelKind.values().length, list.size()));
            }
            if (!issues.isEmpty() || pathway == null) {
                throw new InvalidInputProblem(issues);
            }
            return new PathwayFile(pathway, tables);
        }

        private void requireTable(Part table, String pointer, Set<String> names) {
            if (table.kind() != DraftKind.DECISION_MODEL) {
                note(
                        pointer + "/kind",
                        "Expected 'decision-model', but found '%s'."
                                .formatted(table.kind().code()));
            }
            if (!names.add(table.name())) {
                note(pointer + "/name", "Expected each table once, but found '%s' again.".formatted(table.name()));
            }
        }

        private @Nullable Part part(JsonNode node, String pointer) {
            if (!node.isObject()) {
                note(pointer, "Expected an object, but found %s.".formatted(shown(node)));
                return null;
            }
            int before = issues.size();
            allow(node, pointer, Set.of("kind", "name", "effectiveFrom", "previous", "units", "text", "examples"));
            DraftKind kind = kind(node, pointer);
            String name = text(node, "name", pointer);
            String text = text(node, "text", pointer);
            LocalDate from = day(node, "effectiveFrom", pointer, false);
            PreviousEnd previous = previous(node.path("previous"), pointer + "/previous");
            SortedMap<UnitCode, String> units = units(node.path("units"), pointer + "/units");
            JsonNode examples = node.path("examples");
            if (!examples.isArray()) {
                note(
                        pointer + "/examples",
                        "Expected a list, which may be empty, but found %s.".formatted(shown(examples)));
            }
            if (issues.size() > before || kind == null) {
                return null;
            }
            return valid(kind, name, new DraftContent(text, examples, units, from, previous), pointer);
        }

        private @Nullable Part valid(DraftKind kind, String name, DraftContent content, String pointer) {
            try {
                NewDraft.of(kind, name, content);
                return new Part(kind, name, content);
            } catch (InvalidInputProblem e) {
                note(pointer, e.detail());
                return null;
            }
        }

        private @Nullable DraftKind kind(JsonNode node, String pointer) {
            try {
                return DraftKind.parse(text(node, "kind", pointer));
            } catch (IllegalArgumentException e) {
                note(pointer + "/kind", String.valueOf(e.getMessage()));
                return null;
            }
        }

        private SortedMap<UnitCode, String> units(JsonNode node, String pointer) {
            Map<String, String> titles = new TreeMap<>();
            if (!node.isMissingNode() && !node.isObject()) {
                note(pointer, "Expected an object, but found %s.".formatted(shown(node)));
            }
            node.fields().forEachRemaining(field -> {
                if (field.getValue().isTextual()) {
                    titles.put(field.getKey(), field.getValue().textValue());
                } else {
                    note(
                            pointer,
                            "Expected a title for %s, but found %s."
                                    .formatted(cut(field.getKey()), shown(field.getValue())));
                }
            });
            try {
                return NewDraft.units(titles);
            } catch (InvalidInputProblem e) {
                note(pointer, e.detail());
                return new TreeMap<>();
            }
        }

        private @Nullable PreviousEnd previous(JsonNode node, String pointer) {
            if (node.isMissingNode()) {
                return null;
            }
            if (!node.isObject()) {
                note(pointer, "Expected an object, but found %s.".formatted(shown(node)));
                return null;
            }
            allow(node, pointer, Set.of("lastCommencement", "teachOutUntil", "signedInside"));
            LocalDate last = day(node, "lastCommencement", pointer, true);
            LocalDate until = day(node, "teachOutUntil", pointer, false);
            JsonNode inside = node.path("signedInside");
            if (!inside.isMissingNode() && !inside.isBoolean()) {
                note(pointer + "/signedInside", "Expected true or false, but found %s.".formatted(shown(inside)));
            }
            return last == null ? null : new PreviousEnd(last, until, inside.asBoolean(false));
        }

        private String text(JsonNode node, String field, String pointer) {
            JsonNode value = node.path(field);
            if (!value.isTextual() || value.textValue().isBlank()) {
                note(pointer + "/" + field, "Expected a text, but found %s.".formatted(shown(value)));
                return "";
            }
            return value.textValue();
        }

        private @Nullable LocalDate day(JsonNode node, String field, String pointer, boolean required) {
            JsonNode value = node.path(field);
            if (value.isMissingNode() && !required) {
                return null;
            }
            Optional<LocalDate> day = value.isTextual() ? parseDay(value.textValue()) : Optional.empty();
            if (day.isEmpty()) {
                note(pointer + "/" + field, "Expected a day as YYYY-MM-DD, but found %s.".formatted(shown(value)));
            }
            return day.orElse(null);
        }

        private static Optional<LocalDate> parseDay(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private void allow(JsonNode node, String pointer, Set<String> fields) {
            node.fieldNames().forEachRemaining(name -> {
                if (!fields.contains(name)) {
                    note(
                            pointer + "/" + cut(name).replace("~", "~0").replace("/", "~1"),
                            "Expected one of %s, but found this field.".formatted(new TreeSet<>(fields)));
                }
            });
        }

        private static String shown(JsonNode node) {
            if (node.isMissingNode() || node.isNull()) {
                return "nothing";
            }
            return node.isContainerNode() ? (node.isArray() ? "a list" : "an object") : "'" + cut(node.asText()) + "'";
        }

        private static String cut(String text) {
            return text.length() <= 60 ? text : text.substring(0, 60) + "…";
        }

        private void note(String field, String message) {
            if (issues.size() < 100) {
                issues.add(new FieldIssue(field, message));
            }
        }
    }
}
