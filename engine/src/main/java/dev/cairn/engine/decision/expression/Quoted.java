package dev.cairn.engine.decision.expression;

/** Writes a text between quotation marks. */
public final class Quoted {

    private Quoted() {}

    /** With what needs it escaped. */
    public static String of(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\n")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + "\"";
    }
}
