package dev.cairn.engine.decision.expression;

/** Which characters may stand in a text that people read: none that is unseen, or that turns the direction of what is seen. */
public final class Characters {

    private Characters() {}

    /** Whether the character shows as what it is. */
    public static boolean mayStandInText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r';
            case Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The first character that may not stand in a text, as {@code U+202E}; empty if there is none. */
    public static String unseen(String text) {
        return text.codePoints()
                .filter(c -> !mayStandInText(c))
                .mapToObj("U+%04X"::formatted)
                .findFirst()
                .orElse("");
    }
}
