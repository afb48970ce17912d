package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** How the kinds of line are said in plain English. */
final class Sentences {

    private Sentences() {}

    static String allOf(PackagingRule.AllOf line) {
        int size = line.units().size();
        return size == 1
                ? "The unit " + list(line.units()) + "."
                : "All %d of: %s.".formatted(size, list(line.units()));
    }

    static String choose(PackagingRule.Choose line) {
        String partial = line.complete() ? "" : " The list held is partial.";
        return capitalised(line.range().say()) + " from: " + list(line.units()) + "." + partial;
    }

    static String imported(PackagingRule.Imported line) {
        return capitalised(line.range().say()) + " from outside these lists" + levels(line.levels()) + ".";
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
        return capitalised(line.range().say()) + ", made up of:";
    }

    private static String list(SortedSet<UnitCode> units) {
        return units.stream().map(UnitCode::value).collect(Collectors.joining(", "));
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
