package dev.cairn.api.importing;

import java.util.Arrays;
import java.util.Optional;

/** What is to happen when some lines of an import are faulty. */
public enum ImportMode {
    /** Nothing comes on record unless every line can be used. */
    ALL_OR_NOTHING("all-or-nothing"),
    /** Faulty lines are reported and left out, the others come on record. */
    GOOD_LINES("good-lines");

    private final String code;

    ImportMode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<ImportMode> find(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code.equals(code)).findFirst();
    }
}
