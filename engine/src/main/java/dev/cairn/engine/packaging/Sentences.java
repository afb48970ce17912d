package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** How the kinds of line are said in plain English. */
final class Sentences {

    /** What is said of a cap of 0. */
    static final String NOTHING_COUNTS = " Warning: its cap is 0, so nothing counts here.";

    private Sentences() {}

    static String allOf(PackagingRule.AllOf line) {
        int size = line.units().size();
        return size == 1
                ? "The unit " + list(line.units()) + "."
                : "All %d of: %s.".formatted(size, list(line.units()));
    }

    static String choose(PackagingRule.Choose line) {
        String partial = line.complete() ? "" : " The list held is partial.";
        String unspecified = line.takesUnspecifiedCredit() ? " Credit that names no unit may stand here as well." : "";
        return amount(line.range(), " from: " + list(line.units()) + ".", " of: " + list(line.units()) + ".")
                + partial
                + unspecified;
    }

    static String imported(PackagingRule.Imported line) {
        String where = " from outside these lists" + levels(line.levels()) + ".";
        return amount(line.range(), where, where);
    }

    /** A cap of 0 is said as "none of", with a warning (decision 18). */
    private static String amount(Range range, String some, String none) {
        return isNothing(range) ? "None" + none + NOTHING_COUNTS : capitalised(range.say()) + some;
    }

    private static boolean isNothing(Range range) {
        return range.atMost() != null && range.atMost().isZero();
    }

    private static String levels(SortedSet<Integer> levels) {
        if (levels.isEmpty()) {
            return ", of any level";
        }
        String numbers = levels.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return ", packaged at AQF level " + numbers;
    }

    static String component(PackagingRule.Component line) {
        return "The award %s, which stands for %s.".formatted(line.award(), list(line.units()));
    }

    static String group(PackagingRule.Group line) {
        return isNothing(line.range())
                ? "None of what stands beneath." + NOTHING_COUNTS
                : capitalised(line.range().say()) + ", made up of:";
    }

    static String spread(PackagingRule.Spread line) {
        return isNothing(line.range()) || isNothing(line.each())
                ? "None of what stands beneath." + NOTHING_COUNTS
                : "%s in all, from each area %s:"
                        .formatted(capitalised(line.range().say()), line.each().say());
    }

    static String oneOf(PackagingRule.OneOf line) {
        if (line.atMost() == 1) {
            return "One of these options:";
        }
        return line.atLeast() == line.atMost()
                ? "%d of these options:".formatted(line.atLeast())
                : "%d to %d of these options:".formatted(line.atLeast(), line.atMost());
    }

    static String conditional(PackagingRule.Conditional line) {
        String values = String.join(" or ", line.values());
        return line.otherwise() == null
                ? "Where %s is %s:".formatted(line.attribute(), values)
                : "Where %s is %s, the first of these; otherwise the second:".formatted(line.attribute(), values);
    }

    static String shown(PackagingRule.Shown line) {
        return line.measure() == Measure.EVIDENCE
                ? "Evidence of %s.".formatted(line.kind())
                : "At least %s of %s.".formatted(line.measure().say(line.amount()), line.kind());
    }

    static String heldAward(PackagingRule.HeldAward line) {
        return "The award %s is held.".formatted(line.award());
    }

    static String byEndorsement() {
        return "No units: endorsed on request.";
    }

    static String list(SortedSet<UnitCode> units) {
        return units.stream().map(UnitCode::value).collect(Collectors.joining(", "));
    }

    static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
