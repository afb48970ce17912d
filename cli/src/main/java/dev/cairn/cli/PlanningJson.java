package dev.cairn.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.planning.Addition;
import dev.cairn.engine.planning.Claim;
import dev.cairn.engine.planning.NearAward;
import dev.cairn.engine.planning.Outlook;
import dev.cairn.engine.planning.Prospect;
import dev.cairn.engine.planning.Supposing;
import dev.cairn.engine.result.ResultId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The JSON of what-if answers: keys in a fixed order. */
final class PlanningJson {

    private PlanningJson() {}

    static void outlook(JsonGenerator json, Outlook outlook) throws IOException {
        json.writeStringField("award", outlook.award().toString());
        Json.objects(json, "prospects", outlook.prospects(), (inner, prospect) -> {
            prospect(inner, prospect);
            Optional<Amount> less = outlook.lessMissing(prospect);
            if (less.isPresent()) {
                inner.writeNumberField("lessMissing", less.get().value());
            }
        });
    }

    private static void prospect(JsonGenerator json, Prospect prospect) throws IOException {
        json.writeStringField("supposing", prospect.supposing().word());
        json.writeStringField("asAt", prospect.asAt().toString());
        AnswerJson.verdict(json, prospect.verdict());
        AnswerJson.placements(json, "placements", prospect.allocation().placements());
        Json.objects(json, "additions", prospect.additions(), PlanningJson::addition);
    }

    private static void addition(JsonGenerator json, Addition addition) throws IOException {
        AnswerJson.unit(json, addition.unit());
        json.writeBooleanField("counts", addition.line() != null);
        if (addition.line() != null) {
            json.writeStringField("line", addition.line().toString());
        }
        if (addition.unplaced() != null) {
            AnswerJson.unplaced(json, addition.unplaced());
        }
    }

    static void nearest(JsonGenerator json, Supposing supposing, List<NearAward> nearest) throws IOException {
        json.writeStringField("supposing", supposing.word());
        Json.objects(json, "nearest", nearest, (inner, near) -> {
            inner.writeStringField("award", near.award().toString());
            inner.writeNumberField("missingInAll", near.missing().value());
            inner.writeNumberField("asked", near.asked().value());
            AnswerJson.verdict(inner, near.prospect().verdict());
        });
    }

    static void claim(JsonGenerator json, Claim claim) throws IOException {
        json.writeStringField("small", claim.small().toString());
        json.writeStringField("large", claim.large().toString());
        json.writeStringField(
                "effect", claim.effect().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeNumberField("cost", claim.cost().value());
        Json.texts(json, "spent", claim.spent().stream().map(ResultId::value).toList());
        AnswerJson.placements(json, "contested", claim.contested());
        AnswerJson.placements(json, "instead", claim.instead());
        Json.object(
                json,
                "claimed",
                inner -> AnswerJson.verdict(inner, claim.claimed().verdict()));
        Json.object(
                json,
                "before",
                inner -> AnswerJson.verdict(inner, claim.before().verdict()));
        Json.object(
                json, "after", inner -> AnswerJson.verdict(inner, claim.after().verdict()));
    }
}
