package dev.cairn.api.avetmiss;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line under a layout: gives the values of its fields and remembers what was found wrong with it. One object serves all lines
 * of a file in turn. Not thread-safe.
 */
final class NatLine {

    private final String file;
    private final Layout layout;
    private final IssueLog log;
    private final TextPool pool;
    private String text = "";
    private int number;
    private long unsound;
    private @Nullable IssueCode firstError;

    NatLine(String file, Layout layout, IssueLog log, TextPool pool) {
        this.file = file;
        this.layout = layout;
        this.log = log;
        this.pool = pool;
    }

    void moveTo(int line, String content) {
        number = line;
        text = content;
        unsound = 0;
        firstError = null;
    }

    Layout layout() {
        return layout;
    }

    int number() {
        return number;
    }

    int length() {
        return text.length();
    }

    String text() {
        return text;
    }

    void report(int column, IssueKind kind) {
        if (kind.code().severity() == Severity.ERROR && firstError == null) {
            firstError = kind.code();
        }
        log.add(file, number, column, kind);
    }

    void report(LayoutField field, IssueKind kind) {
        report(field.start(), kind);
    }

    /** Reports and remembers that the field's value is not to be used. */
    void reportUnsound(LayoutField field, IssueKind kind) {
        unsound |= 1L << field.index();
        report(field, kind);
    }

    boolean isSound(LayoutField field) {
        return (unsound & 1L << field.index()) == 0;
    }

    boolean areSound(LayoutField... fields) {
        for (LayoutField field : fields) {
            if (!isSound(field)) {
                return false;
            }
        }
        return true;
    }

    /** The code of the first error of this line; null while there is none. */
    @Nullable
    IssueCode firstError() {
        return firstError;
    }

    boolean isBlank(LayoutField field) {
        int end = Math.min(field.to(), text.length());
        for (int i = field.from(); i < end; i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    /** The value without the blanks around it; empty where there is none. */
    String text(LayoutField field) {
        int from = field.from();
        int end = Math.min(field.to(), text.length());
        while (from < end && text.charAt(from) == ' ') {
            from++;
        }
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        return from >= end ? "" : pool.share(text.substring(from, end));
    }

    /** The value without the blanks around it; null where there is none. */
    @Nullable
    String findText(LayoutField field) {
        String value = text(field);
        return value.isEmpty() ? null : value;
    }

    /** The number; null where there is none or it is unsound. */
    @Nullable
    Integer findNumber(LayoutField field) {
        String value = text(field);
        return value.isEmpty() || !isSound(field) ? null : Integer.valueOf(value);
    }

    /** The day; null where there is none, it is not stated (@), or it is unsound. */
    @Nullable
    LocalDate findDay(LayoutField field) {
        LocalDate day = isSound(field) ? NatDate.parse(text, field.from()) : null;
        return day == null ? null : pool.share(day);
    }

    /** The code in capitals, with a notice where it was not; empty where there is none. */
    String productCode(LayoutField field) {
        String written = text(field);
        String read = written.toUpperCase(Locale.ROOT);
        if (read.equals(written)) {
            return written;
        }
        report(field, new FieldIssue.MendedCode(written, read));
        return pool.share(read);
    }

    /** The unit with this code; null, with an error, where the text is no unit code. */
    @Nullable
    UnitCode findUnit(LayoutField field, String code) {
        UnitCode unit = pool.unit(code);
        if (unit == null && !code.isEmpty()) {
            reportUnsound(field, new FieldIssue.WrongForm(field, "a code of A to Z and 0 to 9"));
        }
        return unit;
    }

    /** The programme with this code; null, with an error, where the text is no award code. */
    @Nullable
    AwardCode findProgramme(LayoutField field, String code) {
        AwardCode award = pool.award(code);
        if (award == null && !code.isEmpty()) {
            reportUnsound(field, new FieldIssue.WrongForm(field, "a code of A to Z, 0 to 9 and hyphens"));
        }
        return award;
    }
}
