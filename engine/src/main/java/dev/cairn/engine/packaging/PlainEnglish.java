package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says a whole definition, line by line. */
final class PlainEnglish {

    private final AwardDefinition definition;
    private final StringBuilder text = new StringBuilder();

    PlainEnglish(AwardDefinition definition) {
        this.definition = definition;
    }

    String say() {
        heading();
        add(definition.rule(), 0);
        definition.prerequisites().forEach(this::add);
        if (!definition.components().isEmpty()) {
            line("Awards that count as blocks of their units: " + codes() + ".");
        }
        doubts("Not seen in print in its list: ", definition.doubtful().units());
        doubts("Not seen in print, the thresholds of: ", definition.doubtful().lines());
        definition.notJudged().forEach(condition -> line("Not judged here: " + condition));
        if (definition.draftBecause() != null) {
            line("Draft: " + definition.draftBecause());
        }
        return text.toString();
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
        line("  ".repeat(depth) + "[" + rule.id() + "] " + rule.say());
        rule.children().forEach(child -> add(child, depth + 1));
    }

    private void add(Prerequisite prerequisite) {
        String needed = prerequisite.requires().stream().map(Object::toString).collect(Collectors.joining(" and "));
        String mode = prerequisite.mode() == Prerequisite.Mode.BLOCKING ? "counts only with" : "should come after";
        line("%s %s %s.".formatted(prerequisite.unit(), mode, needed));
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
