package dev.cairn.api.avetmiss;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a fixed-width record.
 *
 * @param index its place among the fields of the record, from 0
 * @param start its first column, from 1
 * @param length its width in characters
 * @param codes the values it may take; null where it is free text
 * @param form the form of its value; null where there is none beyond the type
 */
record LayoutField(
        int index,
        String name,
        int start,
        int length,
        Type type,
        Scope scope,
        boolean optional,
        boolean dateInText,
        @Nullable CodeList codes,
        @Nullable Form form) {

    enum Type {
        /** Printable text, left-justified, filled with blanks. */
        TEXT,
        /** Whole number, right-justified, filled with zeros; all blanks where absent. */
        NUMBER,
        /** DDMMYYYY; all blanks where absent. */
        DATE
    }

    enum Scope {
        NATIONAL,
        SUPPLEMENT,
        STATE
    }

    /** What a value looks like, for the machine and for people. */
    record Form(Pattern pattern, String inWords) {}

    /** The offset of the first character in a line. */
    int from() {
        return start - 1;
    }

    /** The offset after the last character in a line. */
    int to() {
        return start - 1 + length;
    }

    /** The name as people say it: {@code activity end date}. */
    String inWords() {
        return name.replace('_', ' ');
    }
}
