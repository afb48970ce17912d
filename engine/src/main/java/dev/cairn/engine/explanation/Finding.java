package dev.cairn.engine.explanation;

import java.util.List;

/**
 * What one rule concluded, from which facts, resting on which other findings.
 *
 * @param rule the line that concluded
 * @param verdict what it concluded
 * @param facts what it looked at, in a stable order
 * @param because the findings that it rests on, in a stable order: of evaluation, or of their lines' ids where all hold together
 */
public record Finding(RuleRef rule, Verdict verdict, List<Fact> facts, List<Finding> because) {

    public Finding {
        facts = List.copyOf(facts);
        because = List.copyOf(because);
    }
}
