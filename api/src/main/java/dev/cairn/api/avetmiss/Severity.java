package dev.cairn.api.avetmiss;

/** What a finding means for the line that it stands on. */
public enum Severity {
    /** The line cannot be trusted, or the national validation would refuse it: it is left out. */
    ERROR,
    /** The line is used; a person should look at it. */
    WARNING,
    /** The line is used; this says how it was read. */
    NOTICE
}
