package dev.cairn.api.demonstration;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Chooses units that complete a programme, as its packaging rule asks: all of the core, and electives by chance within each line's
 * thresholds. For rules that count units; imported units are not chosen.
 */
final class StudyPlan {

    private StudyPlan() {}

    /** Units that complete the programme, by code. */
    static List<UnitCode> completing(AwardDefinition programme, Dice dice) {
        SortedSet<UnitCode> chosen = new TreeSet<>();
        choose(programme.rule(), least(programme.rule()), dice, chosen);
        return List.copyOf(chosen);
    }

    /** The units of the programme's components, where these are to complete it. */
    static List<UnitCode> ofComponents(List<AwardDefinition> components) {
        SortedSet<UnitCode> units = new TreeSet<>();
        components.forEach(component -> units.addAll(component.rule().listedUnits()));
        return List.copyOf(units);
    }

    /** Whether the award is a micro-credential of the programme's components. */
    static boolean isMicroCredential(AwardCode code) {
        return code.value().startsWith("MC-");
    }

    private static void choose(PackagingRule rule, int count, Dice dice, SortedSet<UnitCode> chosen) {
        if (rule instanceof PackagingRule.Group group) {
            chooseInGroup(group, count, dice, chosen);
        } else if (rule instanceof PackagingRule.Choose list) {
            chosen.addAll(dice.some(list.units(), count));
        } else {
            chosen.addAll(rule.units());
        }
    }

    /** Gives each line its least, then fills up line by line in chance order. */
    private static void chooseInGroup(PackagingRule.Group group, int count, Dice dice, SortedSet<UnitCode> chosen) {
        List<PackagingRule> lines = new ArrayList<>(group.children());
        List<Integer> shares =
                new ArrayList<>(lines.stream().map(StudyPlan::least).toList());
        int left = count - shares.stream().mapToInt(Integer::intValue).sum();
        while (left > 0) {
            List<Integer> roomy = roomyLines(lines, shares);
            int line = dice.oneOf(roomy);
            shares.set(line, shares.get(line) + 1);
            left--;
        }
        for (int i = 0; i < lines.size(); i++) {
            choose(lines.get(i), shares.get(i), dice, chosen);
        }
    }

    private static List<Integer> roomyLines(List<PackagingRule> lines, List<Integer> shares) {
        List<Integer> roomy = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (shares.get(i) < most(lines.get(i))) {
                roomy.add(i);
            }
        }
        if (roomy.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected a rule that listed units can meet, but found one that asks for more.");
        }
        return Collections.unmodifiableList(roomy);
    }

    private static int least(PackagingRule rule) {
        int own = rule.range().atLeast().whole();
        int beneath = rule.children().stream().mapToInt(StudyPlan::least).sum();
        return Math.max(own, beneath);
    }

    private static int most(PackagingRule rule) {
        if (rule instanceof PackagingRule.Imported) {
            return 0;
        }
        int listed = rule.children().isEmpty()
                ? rule.units().size()
                : rule.children().stream().mapToInt(StudyPlan::most).sum();
        Amount cap = rule.range().atMost();
        return cap == null ? listed : Math.min(cap.whole(), listed);
    }
}
