package dev.cairn.engine.explanation;

import java.util.List;
import java.util.stream.Collectors;

/** Says an explanation to people. */
final class Summary {

    private final StringBuilder text = new StringBuilder();

    String of(Explanation explanation) {
        text.append(explanation.award())
                .append(": ")
                .append(conclusion(explanation.verdict()))
                .append(" as at ")
                .append(explanation.asAt())
                .append(".\n");
        shortfallsAndDoubts(explanation.verdict());
        explanation.root().because().forEach(finding -> add(finding, 1));
        return text.toString();
    }

    private static String conclusion(Verdict verdict) {
        if (verdict instanceof Verdict.Satisfied) {
            return "met";
        }
        return verdict instanceof Verdict.Unsatisfied ? "not met" : "cannot be said";
    }

    private void shortfallsAndDoubts(Verdict verdict) {
        if (verdict instanceof Verdict.Unsatisfied unsatisfied) {
            unsatisfied.by().forEach(shortfall -> line(1, shortfall.say() + choices(shortfall)));
        }
        if (verdict instanceof Verdict.Undetermined undetermined) {
            undetermined.because().forEach(doubt -> line(1, doubt.say()));
        }
    }

    private static String choices(Shortfall shortfall) {
        return shortfall.anyOf().isEmpty() ? "" : ", of " + String.join(", ", shortfall.anyOf());
    }

    private void add(Finding finding, int depth) {
        line(depth, finding.rule() + ": " + conclusion(finding.verdict()) + facts(finding.facts()));
        finding.because().forEach(inner -> add(inner, depth + 1));
    }

    private static String facts(List<Fact> facts) {
        if (facts.isEmpty()) {
            return "";
        }
        return facts.stream()
                .map(fact -> fact.name() + " " + fact.value())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
