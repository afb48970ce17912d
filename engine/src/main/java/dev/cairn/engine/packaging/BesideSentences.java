package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How standards, prerequisites, specialisations, nests and entry are said in plain English. */
final class BesideSentences {

    private BesideSentences() {}

    static String say(Standard standard) {
        String what = standard.units().isEmpty() ? "A result" : "A result in " + Sentences.list(standard.units());
        List<String> asked = new ArrayList<>();
        if (standard.notOlderThanYears() != null) {
            asked.add(
                    standard.notOlderThanYears() == 1
                            ? "for 1 year from its day"
                            : "for %d years from its day".formatted(standard.notOlderThanYears()));
        }
        if (standard.markAtLeast() != null) {
            asked.add("with a mark of at least " + standard.markAtLeast().toPlainString());
        }
        return "%s counts only %s.".formatted(what, String.join(" and ", asked));
    }

    static String say(Prerequisite prerequisite) {
        List<String> needed = new ArrayList<>(
                prerequisite.requires().stream().map(UnitCode::value).toList());
        if (!prerequisite.points().isZero()) {
            needed.add(Measure.POINTS.say(prerequisite.points()) + " of other units");
        }
        String mode = prerequisite.mode() == Prerequisite.Mode.BLOCKING ? "counts only with" : "should come after";
        String order = prerequisite.order() == Prerequisite.Order.BEFORE ? ", finished on its own day or before" : "";
        return "%s %s %s%s.".formatted(prerequisite.unit(), mode, String.join(" and ", needed), order);
    }

    static String say(Specialisation specialisation) {
        String parts =
                specialisation.requires().stream().map(BesideSentences::say).collect(Collectors.joining("; and "));
        String shares =
                specialisation.sharesUnits() ? "" : " A unit that counts here counts for no other specialisation.";
        return "May carry the title \"%s\" with %s.%s".formatted(specialisation.title(), parts, shares);
    }

    static String say(Specialisation.Part part) {
        int size = part.units().size();
        if (part.atLeast() == size) {
            return size == 1 ? Sentences.list(part.units()) : "all of " + Sentences.list(part.units());
        }
        return "at least %d of %s".formatted(part.atLeast(), Sentences.list(part.units()));
    }

    static String say(Nesting nesting) {
        boolean one = nesting.nests().size() == 1;
        return "Nests %s, which %s in full. When this award is taken, %s %s."
                .formatted(
                        nesting.nests().stream().map(AwardCode::value).collect(Collectors.joining(", ")),
                        one ? "counts" : "count",
                        one ? "it" : "each of them",
                        nesting.onTaking().phrase());
    }

    static String say(EntryRequirement entry) {
        if (entry instanceof EntryRequirement.AnyOf any) {
            return join(any.alternatives(), "; or ");
        }
        if (entry instanceof EntryRequirement.AllOf all) {
            return join(all.parts(), " together with ");
        }
        if (entry instanceof EntryRequirement.Holds holds) {
            return holds.specialisation() == null
                    ? holds.award().value()
                    : "%s with the specialisation %s".formatted(holds.award(), holds.specialisation());
        }
        if (entry instanceof EntryRequirement.HoldsFrom from) {
            return "an award of the training package %s at AQF level %s"
                    .formatted(
                            from.trainingPackage(),
                            from.levels().stream().map(String::valueOf).collect(Collectors.joining(" or ")));
        }
        EntryRequirement.Shows shows = (EntryRequirement.Shows) entry;
        return shows.unit().equals(EntryReader.HELD_OR_NOT)
                ? "evidence of " + shows.evidence()
                : "%s %s of %s".formatted(shows.amount(), shows.unit(), shows.evidence());
    }

    private static String join(List<EntryRequirement> parts, String with) {
        return parts.stream().map(BesideSentences::say).collect(Collectors.joining(with));
    }
}
