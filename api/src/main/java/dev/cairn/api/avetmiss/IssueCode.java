package dev.cairn.api.avetmiss;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of finding about a set of NAT files. The names are stable: programs may compare them, people get the message. The
 * AVS number is the rule number of the national validation software as third parties quote it, where one is known.
 */
public enum IssueCode {
    // ---- files
    /** There is no NAT file in what was sent. */
    NOTHING_TO_READ(Severity.ERROR),
    /** A file cannot be opened or exceeds a limit. */
    FILE_UNREADABLE(Severity.ERROR),
    /** The same file was sent twice. */
    FILE_TWICE(Severity.ERROR),
    /** A file that is no NAT file of the collection was left unread. */
    FILE_IGNORED(Severity.NOTICE),
    /** A file that others refer to is missing; what refers to it could not be checked. */
    FILE_MISSING(Severity.WARNING),
    /** Activity or completions without a client file: no line can be tied to a learner. */
    CLIENT_FILE_MISSING(Severity.ERROR),

    // ---- structure of a line
    STRUCT_LEN(Severity.ERROR),
    STRUCT_PADDED(Severity.WARNING),
    STRUCT_CHAR(Severity.WARNING),
    STRUCT_CONTROL(Severity.ERROR),
    STRUCT_BLANK_LINE(Severity.WARNING),
    STRUCT_BOM(Severity.NOTICE),
    RELEASE_7(Severity.ERROR),

    // ---- one field
    FIELD_BLANK(Severity.ERROR),
    FIELD_FORM(Severity.ERROR),
    FMT_A(Severity.WARNING),
    FMT_N(Severity.ERROR),
    FMT_D(Severity.ERROR),
    CODE_UNKNOWN(Severity.ERROR),
    /** An outcome code of an earlier release, on activity that ended while it was in use. */
    CODE_RETIRED(Severity.NOTICE),
    /** A unit or program code in small letters, read in capitals. */
    CODE_MENDED(Severity.NOTICE),

    // ---- keys and relations
    ONE_RECORD(Severity.ERROR),
    DUP_KEY(Severity.ERROR),
    REF_ORGANISATION(Severity.ERROR, "4704"),
    REF_LOCATION(Severity.ERROR),
    REF_CLIENT(Severity.ERROR),
    REF_SUBJECT(Severity.ERROR),
    REF_PROGRAM(Severity.ERROR),
    ORPHAN_LOCATION(Severity.WARNING),
    ORPHAN_SUBJECT(Severity.WARNING),
    ORPHAN_PROGRAM(Severity.WARNING),
    CLIENT_UNUSED(Severity.WARNING, "4503"),

    // ---- units and programs
    HOURS_OVER_1500(Severity.ERROR, "4723"),
    PROGRAM_HOURS_BLANK(Severity.WARNING, "3401"),
    PRODUCT_UNKNOWN(Severity.WARNING),
    PRODUCT_SUPERSEDED(Severity.NOTICE),

    // ---- clients
    CLIENT_ID_BLANKS(Severity.ERROR, "4619"),
    USI_IS_CLIENT(Severity.ERROR, "4730"),
    USI_INVALID(Severity.ERROR),
    USI_BLANK(Severity.WARNING, "4746"),
    NAME_FORM(Severity.ERROR, "3853"),
    FAMILY_NAME_DIGITS(Severity.ERROR, "4637"),
    BORN_TOO_LATE(Severity.ERROR, "3835"),
    DOB_AGE(Severity.ERROR, "3201"),
    OVER_99(Severity.WARNING),
    NOT_AT_SCHOOL(Severity.WARNING, "3840"),
    STATE_POSTCODE(Severity.ERROR),
    ADDR_STREET(Severity.ERROR, "3837"),
    EMAIL_FORM(Severity.ERROR, "4635"),
    /** Another client has the same name and birth date, and another unique student identifier. */
    CLIENT_ALIKE(Severity.WARNING),
    FLAG_DISABILITY(Severity.WARNING),
    FLAG_PRIOR(Severity.WARNING),

    // ---- training activity
    END_BEFORE_START(Severity.ERROR, "3216"),
    START_AFTER_PERIOD(Severity.ERROR, "3211"),
    START_OLD(Severity.WARNING),
    SPAN_OVER_5_YEARS(Severity.WARNING, "3253"),
    CONTINUING_ENDED(Severity.ERROR, "3252"),
    FINAL_FUTURE(Severity.ERROR, "3251"),
    NOT_STARTED_PAST(Severity.WARNING),
    MODE_RPL(Severity.ERROR),
    MODE_NNN(Severity.ERROR, "3260"),
    MODE_NNN_OPEN(Severity.WARNING),
    COMMENCING_UNIT_ONLY(Severity.ERROR),
    CONTRACT_PAIR(Severity.ERROR),
    FUNDING_SPECIFIC(Severity.ERROR),
    FUNDING_ONSHORE(Severity.ERROR, "4765"),
    ACHIEVED_TWICE(Severity.WARNING),
    SUCCESSOR_MISSING(Severity.WARNING),

    // ---- completions
    COMPLETED_FUTURE(Severity.ERROR, "3241"),
    COMPLETED_OLD(Severity.ERROR, "3217"),
    NOT_COMPLETED(Severity.NOTICE, "3242"),
    COMPLETED_NO_UNITS(Severity.WARNING),
    COMPLETED_BEFORE_UNITS(Severity.WARNING),
    COMPLETED_TWICE(Severity.WARNING),
    PARCHMENT_MISSING(Severity.WARNING);

    private final Severity severity;
    private final @Nullable String avsRule;

    IssueCode(Severity severity) {
        this(severity, null);
    }

    IssueCode(Severity severity, @Nullable String avsRule) {
        this.severity = severity;
        this.avsRule = avsRule;
    }

    public Severity severity() {
        return severity;
    }

    /** The number of the rule in the national validation software, four digits. */
    public Optional<String> findAvsRule() {
        return Optional.ofNullable(avsRule);
    }
}
