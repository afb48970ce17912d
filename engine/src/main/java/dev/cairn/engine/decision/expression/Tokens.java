package dev.cairn.engine.decision.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression's text into tokens. Knows the characters that are allowed; anything else is refused. Linear in the text. */
final class Tokens {

    private static final int LONGEST_NUMBER = 18;
    private static final List<String> SIGNS = List.of(
            "<=", ">=", "!=", "..", "<", ">", "=", "(", ")", "[", "]", ",", "+", "-", "*", "/", ".", "?", "@", "{", "}",
            ":");

    private final String text;
    private final List<Token> found = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** All tokens, with an {@link Token.Kind#END} at the end. */
    static List<Token> of(String text) {
        return new Tokens(text).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else if (c == '"') {
                quoted();
            } else if (isWordPart(c)) {
                wordOrNumber();
            } else if (c == '.' && isDigit(at + 1) && !isAfterValue()) {
                number(at);
            } else {
                sign(c);
            }
        }
        found.add(new Token(Token.Kind.END, "the end", at + 1));
        return List.copyOf(found);
    }

    private boolean isAfterValue() {
        return !found.isEmpty() && found.get(found.size() - 1).kind() != Token.Kind.SIGN;
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void wordOrNumber() {
        int from = at;
        boolean digits = true;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            digits &= isDigit(at);
            at++;
        }
        if (digits) {
            number(from);
        } else {
            add(Token.Kind.WORD, from);
        }
    }

    private void number(int from) {
        if (at < text.length() && text.charAt(at) == '.' && isDigit(at + 1)) {
            at++;
            while (isDigit(at)) {
                at++;
            }
        }
        if (at - from > LONGEST_NUMBER) {
            throw NotAllowedException.because(
                    "Expected a number of at most %d digits, but found one of %d. Write it shorter."
                            .formatted(LONGEST_NUMBER, at - from));
        }
        if (at < text.length() && isWordPart(text.charAt(at))) {
            throw NotAllowedException.because(
                    "Expected the end of a number, but found '%s' after it. Write a space between them, or the number in full."
                            .formatted(text.charAt(at)));
        }
        add(Token.Kind.NUMBER, from);
    }

    private void add(Token.Kind kind, int from) {
        found.add(new Token(kind, text.substring(from, at), from + 1));
    }

    private void sign(char c) {
        if (text.startsWith("//", at) || text.startsWith("/*", at)) {
            throw NotAllowedException.because(
                    "Expected an expression, but found a comment in it. Write the comment as the row's annotation or as a description.");
        }
        if (text.startsWith("**", at)) {
            throw NotAllowedException.because(
                    "Expected + - * or /, but found ** (a power). Write the number itself, or multiply.");
        }
        String sign = SIGNS.stream()
                .filter(one -> text.startsWith(one, at))
                .findFirst()
                .orElseThrow(() -> NotAllowedException.because(unknown(c)));
        int from = at;
        at += sign.length();
        add(Token.Kind.SIGN, from);
    }

    private String unknown(char c) {
        String cure = switch (c) {
            case '{', '}' -> "Write a table or an expression in place of a context.";
            case '“', '”', '„', '‘', '’', '\'' -> "Write texts between straight double quotes: \".";
            case '–', '—', '−' -> "Write the plain minus sign: -.";
            case '≤', '≥', '≠' -> "Write <=, >= or !=.";
            default -> "Letters, digits, spaces and the signs of comparisons and sums may stand outside quotes.";
        };
        return "Expected an expression, but found the character %s at position %d. %s".formatted(said(c), at + 1, cure);
    }

    private static String said(char c) {
        return c > ' ' && c < 0x7f ? "'" + c + "'" : "U+%04X".formatted((int) c);
    }

    private void quoted() {
        int from = at;
        StringBuilder said = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            said.appendCodePoint(text.charAt(at) == '\\' ? escaped() : plain());
            at++;
        }
        if (at >= text.length()) {
            throw NotAllowedException.because(
                    "Expected a closing quotation mark, but found the end. Write a text between two \".");
        }
        at++;
        found.add(new Token(Token.Kind.TEXT, said.toString(), from + 1));
    }

    private char escaped() {
        at++;
        char c = at < text.length() ? text.charAt(at) : ' ';
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            default ->
                throw NotAllowedException.because(
                        "Expected \\\" \\\\ \\n or \\t in a text, but found '\\%s'. Write the character itself."
                                .formatted(c));
        };
    }

    private int plain() {
        int c = text.codePointAt(at);
        if (!Characters.mayStandInText(c)) {
            throw NotAllowedException.because(
                    "Expected characters that can be seen in a text, but found %s. Leave it out."
                            .formatted("U+%04X".formatted(c)));
        }
        at += Character.charCount(c) - 1;
        return c;
    }
}
