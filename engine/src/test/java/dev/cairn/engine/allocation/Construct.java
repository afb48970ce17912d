package dev.cairn.engine.allocation;

/** What a random case may use beside plain groups, all-of and choose; the measure is the seed's choice. */
enum Construct {
    /** One result that counts as several units, and several results of one unit. */
    SHARED_RESULTS,
    FILLS_ALL,
    UNSPECIFIED_CREDIT,
    IMPORTED,
    COMPONENT,
    SPREAD,
    ONE_OF,
    CONDITIONAL,
    BESIDE,
    FLOOR,
    CEILING,
    SHARE,
    AVERAGE,
    OTHER_MEASURE,
    STANDARD,
    PREREQUISITE,
    SPECIALISATION,
    DIVISIBLE,
    WAIVE,
    SUBSTITUTE,
    FORCE,
    BAR,
    SPENT,
    UNKNOWN
}
