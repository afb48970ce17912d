package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Describes what stands beside the lines of a definition, with the ids that it names told as another definition names them. */
final class Descriptions {

    private final AwardDefinition definition;
    private final Packaging packaging;
    private final UnaryOperator<String> rename;

    /** @param rename from an id of this definition to that under which it is told */
    Descriptions(AwardDefinition definition, UnaryOperator<String> rename) {
        this.definition = definition;
        this.packaging = definition.packaging();
        this.rename = rename;
    }

    /** What conditions and doubts say about each line, without ids. */
    static Map<String, SortedSet<String>> marks(AwardDefinition definition) {
        Map<String, SortedSet<String>> marks = new TreeMap<>();
        Descriptions nameless = new Descriptions(definition, id -> "");
        for (Condition condition : definition.packaging().conditions()) {
            String said = nameless.condition(condition).content();
            if (condition instanceof Condition.Average average) {
                average.lines().forEach(line -> mark(marks, line, said));
            }
            for (String name : totalsOf(condition)) {
                Total total = definition.packaging().totals().get(name);
                if (total != null) {
                    total.lines().forEach(line -> mark(marks, line, said + nameless.say(total)));
                }
            }
        }
        definition.doubtful().lines().forEach(line -> mark(marks, line, "doubtful"));
        return marks;
    }

    private static void mark(Map<String, SortedSet<String>> marks, String line, String words) {
        marks.computeIfAbsent(line, l -> new TreeSet<>()).add(words);
    }

    private static List<String> totalsOf(Condition condition) {
        if (condition instanceof Condition.AtLeast floor) {
            return floor.totals();
        }
        if (condition instanceof Condition.AtMost ceiling) {
            return ceiling.totals();
        }
        return condition instanceof Condition.Share share ? share.totals() : List.of();
    }

    private String say(Total total) {
        return total.measure().word() + ConditionSentences.say(total.withLines(renamed(total.lines())));
    }

    private List<String> renamed(Collection<String> ids) {
        return ids.stream().map(rename).sorted().toList();
    }

    List<Described> conditions() {
        return packaging.conditions().stream().map(this::condition).toList();
    }

    private Described condition(Condition condition) {
        String sentence = new ConditionSentences(packaging.totals(), packaging.measure()).say(condition);
        Described described = describe(DefinitionChange.Part.CONDITION, condition.id(), kind(condition), sentence);
        described.withAll(
                "of",
                totalsOf(condition).stream()
                        .map(name -> packaging.totals().get(name))
                        .filter(Objects::nonNull)
                        .map(this::say)
                        .toList());
        if (condition instanceof Condition.AtLeast floor) {
            return described.with("amount", floor.amount());
        }
        if (condition instanceof Condition.AtMost ceiling) {
            return described.with("amount", ceiling.amount());
        }
        if (condition instanceof Condition.Share share) {
            return described.with("share", share.ratio());
        }
        Condition.Average average = (Condition.Average) condition;
        return described
                .withNumber("mark", average.mark())
                .withCap("best", average.best(), "all")
                .withAll("line", renamed(average.lines()));
    }

    private static String kind(Condition condition) {
        if (condition instanceof Condition.Share share) {
            return share.atLeast() ? "share at least" : "share at most";
        }
        if (condition instanceof Condition.Average) {
            return "average";
        }
        return condition instanceof Condition.AtLeast ? "at least" : "at most";
    }

    List<Described> standards() {
        return packaging.standards().stream()
                .map(standard -> describe(
                                DefinitionChange.Part.STANDARD,
                                standard.id(),
                                "standard",
                                BesideSentences.say(standard))
                        .withNumber("years", standard.notOlderThanYears())
                        .withNumber("mark", standard.markAtLeast())
                        .withAll(LineNode.UNIT, standard.units()))
                .toList();
    }

    List<Described> prerequisites() {
        return packaging.prerequisites().stream()
                .map(prerequisite -> describe(
                                DefinitionChange.Part.PREREQUISITE,
                                prerequisite.unit().value(),
                                "prerequisite of " + prerequisite.unit(),
                                BesideSentences.say(prerequisite))
                        .with("points", prerequisite.points())
                        .with("order", prerequisite.order().word())
                        .with("mode", prerequisite.mode().word())
                        .with("seen in print", prerequisite.checked())
                        .withAll(LineNode.UNIT, prerequisite.requires()))
                .toList();
    }

    List<Described> specialisations() {
        return packaging.specialisations().stream()
                .map(one -> describe(
                                DefinitionChange.Part.SPECIALISATION,
                                one.id(),
                                "specialisation",
                                BesideSentences.say(one))
                        .with("title", one.title())
                        .with("shares units", one.sharesUnits())
                        .withAll(
                                "requirement",
                                one.requires().stream()
                                        .map(BesideSentences::say)
                                        .toList()))
                .toList();
    }

    /** What is known of a unit. */
    Described unit(UnitCode unit) {
        return describe(DefinitionChange.Part.UNIT, unit.value(), "unit", unit.value())
                .withNumber(
                        "points",
                        packaging.points().containsKey(unit)
                                ? packaging.points().get(unit).value()
                                : null)
                .withNumber("study level", packaging.levels().get(unit))
                .withAll("field of study", packaging.fields().getOrDefault(unit, new TreeSet<>()))
                .with("divisible", packaging.divisible().contains(unit));
    }

    /** The award itself: all that is not its packaging. */
    Described award() {
        LearningDesign design = definition.design();
        return describe(
                        DefinitionChange.Part.AWARD,
                        definition.code().value(),
                        "award",
                        definition.award().title())
                .with("code", definition.code())
                .with("title", definition.award().title())
                .with("kind of award", definition.award().kind().phrase())
                .withNumber("AQF level", definition.award().aqfLevel())
                .with("source", definition.award().provenance().source())
                .with("seen in print", definition.award().provenance().checked())
                .with("first day", definition.effectiveFrom())
                .with("last day", definition.effectiveTo())
                .with(
                        "teach-out",
                        definition.teachOut() == null
                                ? null
                                : definition.teachOut().say())
                .with("reason to be a draft", definition.draftBecause())
                .with("description", design.description())
                .with("criteria", design.criteria())
                .withNumber("hours of learning", design.volumeOfLearning())
                .withNumber("years until it expires", design.expiresAfterYears())
                .with("field that sets how long it is good", design.validityField())
                .withAll("outcome", design.outcomes())
                .withAll("component", definition.components())
                .withAll("nested award", definition.nesting().nests())
                .with(
                        "on taking it, a nested award",
                        definition.nesting().onTaking().phrase())
                .with("entry", definition.entry() == null ? null : say(definition.entry()))
                .withAll("employer", definition.employers())
                .withAll("condition that is not judged:", definition.notJudged())
                .withAll("doubt about unit", definition.doubtful().units())
                .withAll("doubt about", renamed(definition.doubtful().lines()));
    }

    /** Entry in an order of ours, so that the author's order says nothing. */
    private static String say(EntryRequirement entry) {
        if (entry instanceof EntryRequirement.AnyOf any) {
            return any.alternatives().stream().map(Descriptions::say).sorted().collect(Collectors.joining("; or "));
        }
        if (entry instanceof EntryRequirement.AllOf all) {
            return all.parts().stream().map(Descriptions::say).sorted().collect(Collectors.joining(" together with "));
        }
        return BesideSentences.say(entry);
    }

    private static Described describe(DefinitionChange.Part part, String name, String kind, String sentence) {
        return new Described(new DefinitionChange.Place(part, name), kind, sentence);
    }
}
