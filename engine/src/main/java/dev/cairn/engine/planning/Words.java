package dev.cairn.engine.planning;

import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says verdicts to people. */
final class Words {

    private static final int CHOICES = 8;

    private Words() {}

    static String say(Verdict verdict) {
        if (verdict instanceof Verdict.Unsatisfied unsatisfied) {
            return "not met; " + unsatisfied.by().stream().map(Words::say).collect(Collectors.joining("; "));
        }
        if (verdict instanceof Verdict.Undetermined undetermined) {
            return "cannot be said; "
                    + undetermined.because().stream().map(Doubt::say).collect(Collectors.joining("; "));
        }
        return "met";
    }

    /** The same, what is missing or in doubt on lines of its own. */
    static String sayInLines(Verdict verdict, String indent) {
        StringBuilder text = new StringBuilder();
        if (verdict instanceof Verdict.Unsatisfied unsatisfied) {
            text.append("not met\n");
            unsatisfied.by().forEach(one -> text.append(indent).append(say(one)).append('\n'));
        } else if (verdict instanceof Verdict.Undetermined undetermined) {
            text.append("cannot be said\n");
            undetermined
                    .because()
                    .forEach(doubt -> text.append(indent).append(doubt.say()).append('\n'));
        } else {
            text.append("met\n");
        }
        return text.toString();
    }

    static String capitalised(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    private static String say(Shortfall shortfall) {
        List<String> anyOf = shortfall.anyOf();
        if (anyOf.isEmpty()) {
            return shortfall.say();
        }
        String more = anyOf.size() > CHOICES ? " and %d more".formatted(anyOf.size() - CHOICES) : "";
        return shortfall.say() + ", of " + anyOf.stream().limit(CHOICES).collect(Collectors.joining(", ")) + more;
    }
}
