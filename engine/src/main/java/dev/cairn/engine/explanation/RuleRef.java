package dev.cairn.engine.explanation;

/**
 * Points at one line of one rule: stable and readable, such as {@code BSB50420@1#listed} or
 * {@code credit-recognition#assessed-pass}.
 *
 * @param ruleSet the rule set: an award version, or a decision model's name
 * @param line the author-given id of the line or row
 */
public record RuleRef(String ruleSet, String line) implements Comparable<RuleRef> {

    @Override
    public int compareTo(RuleRef other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return ruleSet + "#" + line;
    }
}
