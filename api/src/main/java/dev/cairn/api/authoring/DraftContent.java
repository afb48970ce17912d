package dev.cairn.api.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.engine.award.UnitCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a designer wrote.
 *
 * @param text the rule, kept as it was written
 * @param examples a JSON list: learners beside an award, a scenario table beside a decision model
 * @param units titles of units that the catalogue does not have, by code
 * @param effectiveFrom the first day on which a decision model decides; null for an award, whose text says it, and while it is not known
 * @param previous what becomes of the version before; null: nothing
 */
record DraftContent(
        String text,
        JsonNode examples,
        SortedMap<UnitCode, String> units,
        @Nullable LocalDate effectiveFrom,
        @Nullable PreviousEnd previous) {

    /** The most units that a rule brings along. */
    static final int MOST_UNITS = 2_000;

    /** The most characters of a unit's title. */
    static final int LONGEST_TITLE = 300;

    /** The most characters of a rule's text. */
    static final int LONGEST_TEXT = 1_000_000;

    /** The most characters of a rule's examples, written as JSON. */
    static final int LONGEST_EXAMPLES = 1_000_000;

    DraftContent {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    /** The units by code as text. */
    SortedMap<String, String> sayUnits() {
        SortedMap<String, String> said = new TreeMap<>();
        units.forEach((code, title) -> said.put(code.value(), title));
        return said;
    }

    /** The units as a JSON object. */
    ObjectNode writeUnits() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        units.forEach((code, title) -> node.put(code.value(), title));
        return node;
    }
}
