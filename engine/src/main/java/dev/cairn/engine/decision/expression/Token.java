package dev.cairn.engine.decision.expression;

/**
 * One piece of an expression's text.
 *
 * @param kind what it is
 * @param text as written; of a text in quotes, what it says
 * @param at the first character's position, from 1
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        /** Letters, digits and underscores, not digits alone. */
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }
}
