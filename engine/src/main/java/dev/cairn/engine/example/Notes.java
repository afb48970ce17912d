package dev.cairn.engine.example;

import java.util.ArrayList;
import java.util.List;

/** What is noted while a text is read: problems, which refuse it, and notices, which do not. For one reading and one thread. */
public final class Notes {

    private static final int SHOWN = 60;

    private final List<CaseProblem> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    /** Notes what refuses the text. */
    public void problem(String where, String expected, String found, String cure) {
        problems.add(new CaseProblem(where, expected, found, cure));
    }

    /** Notes what was read otherwise than it was written. */
    public void notice(String where, String sentence) {
        notices.add(where + ": " + sentence);
    }

    /** What was noted that refuses nothing. */
    public List<String> notices() {
        return notices;
    }

    /**
     * Ends the reading where anything is wrong.
     *
     * @throws FaultyCaseException with every problem noted
     */
    public void refuse() throws FaultyCaseException {
        if (!problems.isEmpty()) {
            throw new FaultyCaseException(problems);
        }
    }

    /** Text as it is shown in a problem: in quotes, cut where it is long. */
    public static String quote(String text) {
        return text.length() <= SHOWN ? "'" + text + "'" : "'" + text.substring(0, SHOWN) + "…'";
    }
}
