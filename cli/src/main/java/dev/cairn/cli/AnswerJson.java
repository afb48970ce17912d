package dev.cairn.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.CreditPlacement;
import dev.cairn.engine.allocation.Placement;
import dev.cairn.engine.allocation.Unplaced;
import dev.cairn.engine.allocation.WhyNot;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import java.io.IOException;
import java.util.List;

/** The JSON of answers: keys in a fixed order, lists in the engine's stable order, so that the same input gives the same bytes. */
final class AnswerJson {

    private AnswerJson() {}

    /** The fields of an evaluation. */
    static void evaluation(JsonGenerator json, Evaluation evaluation, boolean explain) throws IOException {
        json.writeStringField("award", evaluation.award().version().toString());
        json.writeStringField("asAt", evaluation.asAt().toString());
        verdict(json, evaluation.verdict());
        allocation(json, evaluation.allocation());
        Json.objects(json, "notRecognised", evaluation.notRecognised(), AnswerJson::notRecognised);
        Json.texts(json, "notices", evaluation.notices());
        if (evaluation.certificate() != null) {
            Json.objects(json, "whyNot", evaluation.certificate().reasons(), (generator, one) -> {
                Json.texts(generator, "taken", one.taken());
                whyNot(generator, one.why());
            });
        }
        if (explain) {
            json.writeFieldName("explanation");
            json.writeRawValue(ExplanationJson.write(evaluation.explanation()));
        }
    }

    private static void whyNot(JsonGenerator json, WhyNot why) throws IOException {
        if (why instanceof WhyNot.Competing competing) {
            json.writeStringField("kind", "competing");
            Json.texts(json, "within", competing.within());
            Json.texts(json, "asking", competing.asking());
            Json.texts(
                    json,
                    "units",
                    competing.units().stream().map(UnitCode::value).toList());
            Json.texts(json, "through", competing.through());
            json.writeNumberField("needed", competing.needed().value());
            json.writeNumberField("there", competing.there().value());
            json.writeStringField("measure", competing.measure().word());
        } else if (why instanceof WhyNot.Clashing clashing) {
            json.writeStringField("kind", "clashing");
            Json.texts(json, "within", clashing.within());
            Json.texts(json, "asking", clashing.asking());
            Json.texts(json, "through", clashing.through());
            json.writeNumberField("needed", clashing.needed().value());
            json.writeNumberField("there", clashing.there().value());
            json.writeStringField("measure", clashing.measure().word());
        } else if (why instanceof WhyNot.Short condition) {
            json.writeStringField("kind", "short");
            json.writeStringField("condition", condition.condition());
            json.writeNumberField("needed", condition.needed().value());
            json.writeNumberField("there", condition.there().value());
            json.writeStringField("measure", condition.measure().word());
        } else if (why instanceof WhyNot.Absent absent) {
            json.writeStringField("kind", "absent");
            json.writeStringField("line", absent.line());
        } else if (why instanceof WhyNot.NoCombination none) {
            json.writeStringField("kind", "no-combination");
            Json.texts(json, "requirements", none.requirements());
        }
    }

    /** A verdict, with what is missing or in doubt. */
    static void verdict(JsonGenerator json, Verdict verdict) throws IOException {
        json.writeStringField("verdict", verdict.word());
        if (verdict instanceof Verdict.Unsatisfied unsatisfied) {
            shortfalls(json, unsatisfied.by());
        }
        if (verdict instanceof Verdict.Undetermined undetermined) {
            Json.objects(json, "doubts", undetermined.because(), AnswerJson::doubt);
        }
    }

    /** Placements, in order of line and unit. */
    static void placements(JsonGenerator json, String name, List<Placement> placements) throws IOException {
        Json.objects(json, name, placements, (generator, placement) -> {
            unit(generator, placement.unit());
            generator.writeStringField("line", placement.line().toString());
        });
    }

    /** The fields of a recognised unit. */
    static void unit(JsonGenerator json, RecognisedUnit unit) throws IOException {
        json.writeStringField("unit", unit.unit().value());
        if (!unit.heldAs().equals(unit.unit())) {
            json.writeStringField("heldAs", unit.heldAs().value());
        }
        json.writeStringField("result", unit.result().value());
        json.writeStringField("route", unit.route().phrase().replace(' ', '-'));
        json.writeStringField("achievedOn", unit.achievedOn().toString());
    }

    /** Why a unit holds no place. */
    static void unplaced(JsonGenerator json, Unplaced one) throws IOException {
        json.writeStringField("reason", one.reason().word());
        json.writeStringField("line", one.line().toString());
        json.writeStringField("about", one.about());
        json.writeStringField("change", one.change());
    }

    private static void allocation(JsonGenerator json, Allocation allocation) throws IOException {
        placements(json, "placements", allocation.placements());
        Json.objects(json, "credit", allocation.creditPlaced(), AnswerJson::credit);
        Json.objects(json, "unplaced", allocation.unplaced(), (generator, one) -> {
            unit(generator, one.unit());
            unplaced(generator, one);
        });
        Json.texts(json, "specialisations", allocation.specialisations());
        Json.texts(json, "options", allocation.options());
        Json.objects(json, "ways", allocation.ways(), (generator, way) -> {
            Json.texts(generator, "options", way.options());
            shortfalls(generator, way.missing());
        });
    }

    private static void credit(JsonGenerator json, CreditPlacement placed) throws IOException {
        json.writeStringField("credit", placed.credit().id().value());
        json.writeNumberField("amount", placed.amount().value());
        json.writeStringField("line", placed.line().toString());
    }

    private static void shortfalls(JsonGenerator json, List<Shortfall> missing) throws IOException {
        Json.objects(json, "missing", missing, (generator, shortfall) -> {
            generator.writeStringField("line", shortfall.line().toString());
            generator.writeNumberField("missing", shortfall.missing().value());
            generator.writeStringField("measure", shortfall.measure().word());
            Json.texts(generator, "anyOf", shortfall.anyOf());
        });
    }

    private static void doubt(JsonGenerator json, Doubt doubt) throws IOException {
        json.writeStringField("kind", doubt.kind().word());
        json.writeStringField("line", doubt.line().toString());
        json.writeStringField("about", doubt.about());
    }

    private static void notRecognised(JsonGenerator json, Recognition recognition) throws IOException {
        json.writeStringField("result", recognition.result().id().value());
        json.writeStringField("unit", recognition.result().unit().value());
        json.writeStringField("state", state(recognition));
        json.writeStringField("row", recognition.decidedBy().toString());
        json.writeStringField("reason", recognition.reason());
    }

    private static String state(Recognition recognition) {
        if (recognition instanceof Recognition.Open open) {
            return open.inProgress() ? "in-progress" : "planned";
        }
        return recognition instanceof Recognition.NotCounted ? "not-counted" : "undetermined";
    }
}
