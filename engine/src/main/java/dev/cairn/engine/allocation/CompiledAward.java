package dev.cairn.engine.allocation;

import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lines of a definition for each selection that was asked for, remembered. Thread-safe. */
final class CompiledAward {

    private final AwardDefinition definition;
    private final boolean branches;
    private final Map<Selection, Lines> lines = new ConcurrentHashMap<>();
    private final List<Selection> always;

    CompiledAward(AwardDefinition definition) {
        this.definition = definition;
        this.branches = definition.rule().lines().anyMatch(line -> line instanceof PackagingRule.Conditional);
        this.always = branches ? List.of() : inOrder(Selection.of(definition.rule(), Map.of()));
    }

    AwardDefinition definition() {
        return definition;
    }

    /** Every way in which a learner with these attributes can take the rule, by the ids of what is taken. */
    List<Selection> selections(Map<String, String> attributes) {
        return branches ? inOrder(Selection.of(definition.rule(), attributes)) : always;
    }

    private static List<Selection> inOrder(List<Selection> selections) {
        return selections.stream()
                .sorted(Comparator.comparing(selection -> String.join("\n", selection.taken())))
                .toList();
    }

    Lines lines(Selection selection) {
        return lines.computeIfAbsent(selection, one -> new Lines(definition, one));
    }
}
