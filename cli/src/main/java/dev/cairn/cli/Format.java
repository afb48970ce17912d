package dev.cairn.cli;

/** How a command answers. */
enum Format {
    /** For people; the wording may change. */
    TEXT,
    /** For programs: one line of JSON, keys in a fixed order. */
    JSON
}
