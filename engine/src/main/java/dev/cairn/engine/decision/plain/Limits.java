package dev.cairn.engine.decision.plain;

/** How large a model may be. The largest of ours has 436 lines and 30 rows; each limit leaves a designer ten times that or more. */
final class Limits {

    /** Characters of the whole text; 200 rows of 10 columns have some 400,000. */
    static final int CHARACTERS = 1_000_000;

    static final int ELEMENTS = 40_000;
    static final int DEPTH = 12;
    static final int ATTRIBUTES = 12;
    static final int ATTRIBUTE_CHARACTERS = 500;

    /** Characters of a description, an annotation or another text that only people read. */
    static final int PROSE = 10_000;

    static final int DECISIONS = 50;
    static final int INPUTS = 100;
    static final int TYPES = 100;

    /** Decisions that require each other in a row. */
    static final int CHAIN = 20;

    static final int ROWS = 1_000;
    static final int COLUMNS = 30;

    /** Rows times columns of one table: bounds the time to compile it. */
    static final int CELLS = 8_000;

    private Limits() {}
}
