package dev.cairn.api.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cairn.api.catalogue.DecisionModelKind;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draft before it is on record.
 *
 * @param name as {@link Draft#name()}
 * @param companions drafts of tables that travel in the same file
 */
record NewDraft(UUID id, DraftKind kind, String name, DraftContent content, List<UUID> companions) {

    /**
     * A draft of an award or a decision model.
     *
     * @param name null for an award whose text says its code
     * @throws InvalidInputProblem if it is a draft of nothing that a designer may write, or too large
     */
    static NewDraft of(DraftKind kind, @Nullable String name, DraftContent content) {
        requireSizes(content);
        return new NewDraft(UUID.randomUUID(), kind, nameOf(kind, name, content), content, List.of());
    }

    private static String nameOf(DraftKind kind, @Nullable String name, DraftContent content) {
        return switch (kind) {
            case AWARD -> award(name, content);
            case DECISION_MODEL -> model(name);
            case UNIT_MAPPINGS, SHARING_LIMITS -> only(kind, name);
        };
    }

    private static String only(DraftKind kind, @Nullable String name) {
        if (name != null && !name.equals(kind.code())) {
            throw new InvalidInputProblem(
                    "name", "Expected the name '%s' or none, but found '%s'.".formatted(kind.code(), name));
        }
        return kind.code();
    }

    NewDraft with(List<UUID> travelling) {
        return new NewDraft(id, kind, name, content, travelling);
    }

    /** Examples as they are kept: none where none are given, numbers with every digit, nothing nested out of measure. */
    static JsonNode examples(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!given.isArray()) {
            throw new InvalidInputProblem("examples", "Expected a list, but found something else.");
        }
        try {
            return AuthoringJson.read(AuthoringJson.write(given));
        } catch (JsonProcessingException e) {
            throw new InvalidInputProblem(
                    "examples", "Expected plain examples, but found: " + String.valueOf(e.getOriginalMessage()));
        }
    }

    /** Titles of units that the rule brings along. */
    static SortedMap<UnitCode, String> units(@Nullable Map<String, String> given) {
        SortedMap<UnitCode, String> units = new TreeMap<>();
        if (given == null) {
            return units;
        }
        if (given.size() > DraftContent.MOST_UNITS) {
            throw new InvalidInputProblem(
                    "units",
                    "Expected at most %d units, but found %d.".formatted(DraftContent.MOST_UNITS, given.size()));
        }
        given.forEach((code, title) -> {
            if (title.isBlank() || title.length() > DraftContent.LONGEST_TITLE) {
                throw new InvalidInputProblem(
                        "units." + code,
                        "Expected a title of 1 to %d characters, but found %d."
                                .formatted(DraftContent.LONGEST_TITLE, title.length()));
            }
            try {
                units.put(new UnitCode(code), title);
            } catch (IllegalArgumentException e) {
                throw new InvalidInputProblem("units", String.valueOf(e.getMessage()));
            }
        });
        return units;
    }

    static void requireSizes(DraftContent content) {
        if (content.text().length() > DraftContent.LONGEST_TEXT) {
            throw new InvalidInputProblem(
                    "text",
                    "Expected at most %,d characters, but found %,d."
                            .formatted(DraftContent.LONGEST_TEXT, content.text().length()));
        }
        int examples = AuthoringJson.write(content.examples()).length();
        if (examples > DraftContent.LONGEST_EXAMPLES) {
            throw new InvalidInputProblem(
                    "examples",
                    "Expected at most %,d characters, but found %,d."
                            .formatted(DraftContent.LONGEST_EXAMPLES, examples));
        }
    }

    private static String award(@Nullable String name, DraftContent content) {
        if (name != null) {
            try {
                return new AwardCode(name).value();
            } catch (IllegalArgumentException e) {
                throw new InvalidInputProblem("name", String.valueOf(e.getMessage()));
            }
        }
        return AwardCheck.find(content.text())
                .map(AwardDefinition::code)
                .map(AwardCode::value)
                .orElseThrow(() -> new InvalidInputProblem(
                        "name", "Expected the award's code, for the text cannot be read yet, but found none."));
    }

    private static String listModels() {
        return Arrays.stream(DecisionModelKind.values())
                .map(DecisionModelKind::key)
                .collect(Collectors.joining(", "));
    }

    private static String model(@Nullable String name) {
        return DecisionModelKind.find(name == null ? "" : name)
                .map(DecisionModelKind::key)
                .orElseThrow(() -> new InvalidInputProblem(
                        "name",
                        "Expected a decision model that the application asks, one of %s, but found '%s'."
                                .formatted(listModels(), name)));
    }
}
