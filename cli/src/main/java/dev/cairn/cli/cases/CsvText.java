package dev.cairn.cli.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated text as RFC 4180 has it: fields in quotes may hold commas, line ends and doubled quotes; lines end with LF,
 * CR LF or CR. Blank lines are left out. What breaks the form is noted with its line. One instance reads one text.
 */
final class CsvText {

    private static final char QUOTE = '"';
    private static final char END = '\0';

    /**
     * One record.
     *
     * @param number the line in which it begins, from 1
     */
    record Line(int number, List<String> fields) {}

    private final String text;
    private final Notes notes;
    private final List<Line> lines = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private int at;
    private int number = 1;
    private int begun = 1;
    private boolean unclosed;

    CsvText(String text, Notes notes) {
        this.text = text;
        this.notes = notes;
    }

    List<Line> read() {
        while (at < text.length()) {
            fields.add(peek() == QUOTE ? quoted() : plain());
            if (peek() == ',') {
                at++;
                if (at == text.length()) {
                    fields.add("");
                }
            } else {
                endLine();
            }
        }
        endRecord();
        return lines;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String field = text.substring(from, at);
        if (field.indexOf(QUOTE) >= 0) {
            notes.problem(
                    "line " + number,
                    "quotes around a whole field",
                    "a quote inside of " + Notes.quote(field),
                    "Put the whole field in quotes and double each quote inside of it.");
        }
        return field;
    }

    private String quoted() {
        int opened = number;
        StringBuilder field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != QUOTE) {
                number += isLineEnd(c) ? 1 : 0;
                field.append(c);
            } else if (peek() == QUOTE) {
                field.append(QUOTE);
                at++;
            } else {
                afterQuote();
                return field.toString();
            }
        }
        notes.problem("line " + opened, "a quote that closes the field", "the end of the file", "Close the quote.");
        unclosed = true;
        return field.toString();
    }

    /** An LF ends a line, and so does a CR without one. */
    private boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' && peek() != '\n';
    }

    private void afterQuote() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String rest = text.substring(from, at);
        if (!rest.isBlank()) {
            notes.problem(
                    "line " + number,
                    "a comma or the end of the line after a closing quote",
                    Notes.quote(rest),
                    "Double each quote inside of a field that is in quotes.");
        }
    }

    private void endLine() {
        endRecord();
        if (peek() == '\r') {
            at++;
            at += peek() == '\n' ? 1 : 0;
            number++;
        } else if (peek() == '\n') {
            at++;
            number++;
        }
        begun = number;
    }

    private void endRecord() {
        boolean blank = fields.isEmpty() || fields.size() == 1 && fields.get(0).isBlank();
        if (!blank && !unclosed) {
            lines.add(new Line(begun, List.copyOf(fields)));
        }
        fields = new ArrayList<>();
    }
}
