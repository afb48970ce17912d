package dev.cairn.cli;

/** How a command ends, for scripts. The numbers from 64 on are those of BSD's {@code sysexits.h}. */
final class ExitCode {
    /** The answer is yes. */
    static final int YES = 0;
    /** The answer is no. */
    static final int NO = 1;
    /** The answer cannot be given here: something that it needs is not known. */
    static final int UNKNOWN = 2;
    /** The command was called in a wrong way. */
    static final int USAGE = 64;
    /** A file was read but does not hold what was expected. */
    static final int DATA = 65;
    /** A file is not there or may not be read. */
    static final int NO_INPUT = 66;
    /** A fault of ours. */
    static final int FAULT = 70;

    private ExitCode() {}
}
