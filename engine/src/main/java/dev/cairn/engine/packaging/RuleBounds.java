package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/**
 * Finds lines whose thresholds nobody can meet, or everybody meets, from the thresholds and lists alone (edge cases, section H). That
 * a rule passes does not prove that somebody can meet it: units that two lines need are not looked at here.
 */
final class RuleBounds {

    /** As much as nothing limits: a million, in hundredths. */
    static final int OPEN = 100_000_000;

    private final AwardDefinition definition;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    RuleBounds(AwardDefinition definition) {
        this.definition = definition;
    }

    List<DefinitionProblem> problems() {
        PackagingRule rule = definition.rule();
        int least = least(rule);
        most(rule);
        if (least == 0 && !asksBeside()) {
            note(rule, "Expected something that is asked for, but nothing is: everybody would meet the rule.");
        }
        return List.copyOf(problems);
    }

    /** The least that the line and those beneath it ask for. */
    int least(PackagingRule line) {
        int beneath = line.children().isEmpty() ? 0 : beneath(line, this::least, true);
        int asked = Math.max(beneath, atLeast(line));
        int cap = atMost(line);
        if (beneath > cap) {
            note(
                    line,
                    "Expected lines that ask for at most %s together, but they ask for %s."
                            .formatted(say(cap), say(beneath)));
        }
        return Math.min(asked, cap);
    }

    /** Whether the group asks for more than the lines beneath it ask for. */
    boolean asksForMore(PackagingRule.Group group) {
        return atLeast(group) > beneath(group, this::least, true);
    }

    /** The most that the line can be given. */
    private int most(PackagingRule line) {
        int supply = line.children().isEmpty() ? supply(line) : beneath(line, this::most, false);
        if (supply < atLeast(line)) {
            note(
                    line,
                    "Expected lines that can give the %s asked for, but they give at most %s."
                            .formatted(say(atLeast(line)), say(supply)));
        }
        return Math.min(supply, atMost(line));
    }

    /** What the lines beneath come to together: of options only as many as are taken, of branches one. */
    static int beneath(PackagingRule line, ToIntFunction<PackagingRule> amount, boolean fewest) {
        List<Integer> amounts =
                line.children().stream().map(amount::applyAsInt).sorted().toList();
        if (line instanceof PackagingRule.Conditional conditional) {
            boolean mayAskNothing = fewest && conditional.otherwise() == null;
            return mayAskNothing ? 0 : amounts.get(fewest ? 0 : amounts.size() - 1);
        }
        if (line instanceof PackagingRule.OneOf oneOf) {
            int size = amounts.size();
            amounts = fewest ? amounts.subList(0, oneOf.atLeast()) : amounts.subList(size - oneOf.atMost(), size);
        }
        return sum(amounts.stream().mapToLong(Integer::longValue));
    }

    /** A sum of hundredths; what is beyond {@link #OPEN} counts as that. */
    static int sum(LongStream hundredths) {
        return (int) Math.min(OPEN, hundredths.sum());
    }

    /** Whether something is asked for that is no amount of units. */
    private boolean asksBeside() {
        boolean asksForFacts = definition
                .rule()
                .lines()
                .anyMatch(line -> line instanceof PackagingRule.Shown
                        || line instanceof PackagingRule.HeldAward
                        || line instanceof PackagingRule.ByEndorsement);
        return asksForFacts
                || definition.packaging().conditions().stream()
                        .anyMatch(condition -> !(condition instanceof Condition.AtMost));
    }

    private int supply(PackagingRule line) {
        return line.isClosed() ? weight(line) : OPEN;
    }

    private int weight(PackagingRule line) {
        return sum(line.units().stream().mapToLong(this::weight));
    }

    private int weight(UnitCode unit) {
        return definition.packaging().weight(unit).hundredths();
    }

    private int atLeast(PackagingRule line) {
        return isWhole(line) ? weight(line) : line.range().atLeast().hundredths();
    }

    private int atMost(PackagingRule line) {
        Amount cap = line.range().atMost();
        return isWhole(line) ? weight(line) : cap == null ? OPEN : cap.hundredths();
    }

    private static boolean isWhole(PackagingRule line) {
        return line instanceof PackagingRule.AllOf || line instanceof PackagingRule.Component;
    }

    private String say(int amount) {
        return definition.measure().say(new Amount(amount));
    }

    private void note(PackagingRule line, String message) {
        problems.add(new DefinitionProblem("#" + line.id(), message));
    }
}
