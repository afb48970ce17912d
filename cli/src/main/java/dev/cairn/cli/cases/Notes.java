package dev.cairn.cli.cases;

import java.util.ArrayList;
import java.util.List;

/** What is noted while a text is read: problems, which refuse it, and notices, which do not. */
final class Notes {

    private static final int SHOWN = 60;

    private final List<CaseProblem> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    void problem(String where, String expected, String found, String cure) {
        problems.add(new CaseProblem(where, expected, found, cure));
    }

    void notice(String where, String sentence) {
        notices.add(where + ": " + sentence);
    }

    List<String> notices() {
        return notices;
    }

    void refuse() throws FaultyCaseException {
        if (!problems.isEmpty()) {
            throw new FaultyCaseException(problems);
        }
    }

    /** Text as it is shown in a problem: in quotes, cut where it is long. */
    static String quote(String text) {
        return text.length() <= SHOWN ? "'" + text + "'" : "'" + text.substring(0, SHOWN) + "…'";
    }
}
