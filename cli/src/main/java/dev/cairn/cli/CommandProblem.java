package dev.cairn.cli;

/** Why a command cannot go on: a sentence for people and an exit code for scripts. */
final class CommandProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final int exitCode;

    CommandProblem(String sentence, int exitCode) {
        super(sentence);
        this.sentence = sentence;
        this.exitCode = exitCode;
    }

    String sentence() {
        return sentence;
    }

    int exitCode() {
        return exitCode;
    }
}
