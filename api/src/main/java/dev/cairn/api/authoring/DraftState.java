package dev.cairn.api.authoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a draft has come. */
enum DraftState {
    /** It is being written. */
    DRAFT,
    /** Its author asked for the second pair of eyes; any save takes it back. */
    SUBMITTED,
    /** It became a version; it never changes again. */
    PUBLISHED,
    /** Its author gave it up; it is kept and no longer shown. */
    DELETED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DraftState parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
