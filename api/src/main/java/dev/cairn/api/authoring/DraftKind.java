package dev.cairn.api.authoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.api.catalogue.RuleVersion;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a designer writes. */
enum DraftKind {
    /** An award's packaging definition, in JSON or YAML. */
    AWARD(RuleVersion.Kind.AWARD),
    /** A decision model, in DMN. */
    DECISION_MODEL(RuleVersion.Kind.DECISION_MODEL),
    /** What superseded what, beside the mappings already there, in JSON. */
    UNIT_MAPPINGS(RuleVersion.Kind.UNIT_MAPPINGS),
    /** How many awards a unit may feed, in place of the limits in force, in JSON. */
    SHARING_LIMITS(RuleVersion.Kind.SHARING_LIMITS);

    private final RuleVersion.Kind published;

    DraftKind(RuleVersion.Kind published) {
        this.published = published;
    }

    /** What it is once it is published. */
    RuleVersion.Kind published() {
        return published;
    }

    /** As it stands in JSON and in the database; of mappings and limits also the name, for there is one line of versions of each. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException with a sentence for users */
    @JsonCreator
    static DraftKind parse(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected one of %s, but found '%s'."
                        .formatted(
                                Arrays.stream(values()).map(DraftKind::code).collect(Collectors.joining(", ")), code)));
    }
}
