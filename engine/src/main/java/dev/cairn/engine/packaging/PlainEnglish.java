package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says a whole definition, line by line. */
final class PlainEnglish {

    private final AwardDefinition definition;
    private final StringBuilder text = new StringBuilder();

    PlainEnglish(AwardDefinition definition) {
        this.definition = definition;
    }

    String say() {
        Packaging packaging = definition.packaging();
        heading();
        add(definition.rule(), 0);
        byValue("Points", packaging.points(), amount -> amount + " each");
        byValue("Study levels", packaging.levels(), level -> "level " + level);
        byValue("Fields of study", packaging.fields(), fields -> String.join(" and ", fields));
        if (!packaging.divisible().isEmpty()) {
            line("The points of these may be divided among lines: " + Sentences.list(packaging.divisible()) + ".");
        }
        ConditionSentences conditions = new ConditionSentences(packaging.totals(), packaging.measure());
        packaging.conditions().forEach(condition -> line(named(condition.id(), conditions.say(condition))));
        packaging.standards().forEach(standard -> line(named(standard.id(), BesideSentences.say(standard))));
        packaging.prerequisites().forEach(prerequisite -> line(BesideSentences.say(prerequisite)));
        packaging.specialisations().forEach(one -> line(named(one.id(), BesideSentences.say(one))));
        awardsBeside();
        doubts("Not seen in print in its list: ", definition.doubtful().units());
        doubts("Not seen in print, the thresholds of: ", definition.doubtful().lines());
        definition.notJudged().forEach(condition -> line("Not judged here: " + condition));
        validity();
        if (definition.teachOut() != null) {
            line("Taught out: to be " + definition.teachOut().say() + ".");
        }
        if (definition.draftBecause() != null) {
            line("Draft: " + definition.draftBecause());
        }
        return text.toString();
    }

    private void validity() {
        Integer years = definition.design().expiresAfterYears();
        if (years != null) {
            line("Good for %d %s.".formatted(years, years == 1 ? "year" : "years"));
        } else if (definition.design().validityField() != null) {
            line("Good for as long as the rules of " + definition.design().validityField() + " say.");
        }
    }

    private void awardsBeside() {
        if (!definition.components().isEmpty()) {
            line("Awards that count as blocks of their units: " + codes() + ".");
        }
        if (!definition.nesting().nests().isEmpty()) {
            line(BesideSentences.say(definition.nesting()));
        }
        if (definition.entry() != null) {
            line("Entry: " + BesideSentences.say(definition.entry()) + ".");
        }
    }

    private static String named(String id, String words) {
        return "[" + id + "] " + words;
    }

    /** What is known of units, those of the same value together, in order of their first unit. */
    private <V> void byValue(String heading, Map<UnitCode, V> known, Function<V, String> words) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        known.forEach((unit, value) -> units.computeIfAbsent(words.apply(value), v -> new ArrayList<>())
                .add(unit.value()));
        if (!units.isEmpty()) {
            line(heading
                    + ": "
                    + units.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
    }

    private void heading() {
        String level = definition.award().aqfLevel() == null
                ? ""
                : ", AQF level " + definition.award().aqfLevel();
        line("%s %s (%s%s)"
                .formatted(
                        definition.version(),
                        definition.award().title(),
                        definition.award().kind().phrase(),
                        level));
    }

    private void add(PackagingRule rule, int depth) {
        line("  ".repeat(depth) + named(rule.id(), rule.say()));
        rule.children().forEach(child -> add(child, depth + 1));
    }

    private void doubts(String words, Collection<?> doubtful) {
        if (!doubtful.isEmpty()) {
            line(words + doubtful.stream().map(Object::toString).collect(Collectors.joining(", ")) + ".");
        }
    }

    private String codes() {
        return definition.components().stream().map(AwardCode::value).collect(Collectors.joining(", "));
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
