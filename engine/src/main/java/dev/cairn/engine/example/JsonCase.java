package dev.cairn.engine.example;

import dev.cairn.engine.allocation.Adjustment;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.LearnerFacts;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a JSON case says of a learner: results and what else is known. For one case and one thread. */
public final class JsonCase {

    /** The fields of a case, in the order in which they are documented. */
    public static final List<String> NAMES =
            List.of("results", "heldAwards", "evidence", "attributes", "credit", "adjustments", "requested");

    private final Notes notes;
    private final LocalDate asAt;
    private final Set<ResultId> ids = new HashSet<>();

    /** A reader for one case, as at this day. */
    public JsonCase(Notes notes, LocalDate asAt) {
        this.notes = notes;
        this.asAt = asAt;
    }

    /** What these fields say; what is wrong with them is noted. */
    public GivenCase read(JsonRecord fields) {
        ResultReader results = new ResultReader(notes);
        fields.records("results").forEach(result -> readResult(result, results));
        List<Evidence> evidence = readAll(fields.records("evidence"), this::evidence);
        List<RecognisedCredit> credit = readAll(fields.records("credit"), this::credit);
        List<Adjustment> adjustments = readAll(fields.records("adjustments"), this::adjustment);
        AllocationCase beside = new AllocationCase(
                List.of(),
                credit,
                Set.copyOf(fields.texts("heldAwards", "the code of an award, such as MC-01", AwardCode::new)),
                new LearnerFacts(fields.map("attributes"), evidence),
                adjustments,
                new TreeSet<>(),
                fields.flag("requested"),
                asAt);
        return new GivenCase(results.results(), beside, notes.notices());
    }

    private void readResult(JsonRecord result, ResultReader results) {
        result.allow(ResultFields.NAMES);
        results.read(new ResultFields(result.pointer(), "/", result.writtenTexts(ResultFields.NAMES)));
    }

    private interface Reader<T> {
        Optional<T> read(JsonRecord fields);
    }

    private static <T> List<T> readAll(List<JsonRecord> records, Reader<T> reader) {
        List<T> all = new ArrayList<>();
        records.forEach(fields -> reader.read(fields).ifPresent(all::add));
        return all;
    }

    private Optional<Evidence> evidence(JsonRecord fields) {
        fields.allow(List.of("id", "kind", "amount", "from", "to"));
        Optional<ResultId> id = id(fields);
        Optional<String> kind = fields.text("kind", "what it shows, such as work-placement");
        Amount amount = fields.findAmount("amount").orElse(Amount.of(1));
        Optional<LocalDate> from = fields.day("from");
        LocalDate to = fields.findDay("to").orElse(null);
        if (from.isPresent() && to != null && to.isBefore(from.get())) {
            fields.problem("to", "a day on or after " + from.get(), to.toString(), "Check both days.");
        }
        return id.isEmpty() || kind.isEmpty() || from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence(id.get(), kind.get(), amount, from.get(), to));
    }

    private Optional<RecognisedCredit> credit(JsonRecord fields) {
        fields.allow(List.of("id", "amount", "step", "level", "field", "route", "fromMicroCredential", "grantedOn"));
        Optional<ResultId> id = id(fields);
        Optional<Amount> amount = fields.amount("amount");
        Optional<Amount> step = fields.findAmount("step").or(() -> amount);
        Integer level = fields.isGiven("level")
                ? fields.parse("level", "a level of 1 to 10", JsonCase::level).orElse(null)
                : null;
        @Nullable String field = fields.find("field").orElse(null);
        Optional<Route> route =
                fields.parse("route", "recognition-of-prior-learning or credit-transfer", JsonCase::route);
        boolean fromMicroCredential = fields.flag("fromMicroCredential");
        Optional<LocalDate> grantedOn = fields.day("grantedOn");
        if (id.isEmpty() || amount.isEmpty() || step.isEmpty() || route.isEmpty() || grantedOn.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RecognisedCredit(
                    id.get(),
                    amount.get(),
                    step.get(),
                    level,
                    field,
                    route.get(),
                    fromMicroCredential,
                    grantedOn.get()));
        } catch (IllegalArgumentException e) {
            fields.problem(
                    "step",
                    "a step that divides the amount " + amount.get(),
                    step.get().toString(),
                    "Write the smallest piece in which the credit is given, such as 6, or leave it out.");
            return Optional.empty();
        }
    }

    private Optional<ResultId> id(JsonRecord fields) {
        Optional<ResultId> id = fields.text("id", "the id of the record").map(ResultId::new);
        id.filter(one -> !ids.add(one))
                .ifPresent(one -> fields.problem(
                        "id", "each id once", Notes.quote(one.value()) + " again", "Give each record its own."));
        return id;
    }

    private static int level(String text) {
        int level = Integer.parseInt(text);
        if (level < 1 || level > 10) {
            throw new IllegalArgumentException(text);
        }
        return level;
    }

    private static Route route(String text) {
        return Stream.of(Route.RECOGNITION_OF_PRIOR_LEARNING, Route.CREDIT_TRANSFER)
                .filter(route -> route.phrase().replace(' ', '-').equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private Optional<Adjustment> adjustment(JsonRecord fields) {
        Optional<String> kind = fields.text("kind", "waive, substitute, force or bar");
        Optional<String> decision = fields.text("decision", "the id of the recorded decision");
        Optional<AwardCode> award = fields.parse("award", "the code of an award, such as BSB50420", AwardCode::new);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.get()) {
            case "waive" -> waive(fields, decision, award);
            case "substitute" -> substitute(fields, decision, award);
            case "force", "bar" -> placed(fields, kind.get(), decision, award);
            default -> {
                fields.problem(
                        "kind", "waive, substitute, force or bar", Notes.quote(kind.get()), "Use one of these words.");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Adjustment> waive(JsonRecord fields, Optional<String> decision, Optional<AwardCode> award) {
        fields.allow(List.of("kind", "decision", "award", "line", "atLeast", "atMost", "measure"));
        Optional<String> line = fields.text("line", "the id of the line");
        Amount atLeast = fields.findAmount("atLeast").orElse(Amount.ZERO);
        @Nullable Amount atMost = fields.findAmount("atMost").orElse(null);
        Measure measure = fields.isGiven("measure")
                ? fields.parse("measure", "units or points", JsonCase::measure).orElse(Measure.UNITS)
                : Measure.UNITS;
        if (atMost != null && atMost.compareTo(atLeast) < 0) {
            fields.problem("atMost", "an amount of at least " + atLeast, atMost.toString(), "Check both amounts.");
            return Optional.empty();
        }
        return decision.isEmpty() || award.isEmpty() || line.isEmpty()
                ? Optional.empty()
                : Optional.of(new Adjustment.Waive(
                        decision.get(), award.get(), line.get(), new Range(atLeast, atMost, measure)));
    }

    private static Measure measure(String word) {
        return Stream.of(Measure.UNITS, Measure.POINTS)
                .filter(measure -> measure.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static Optional<Adjustment> substitute(
            JsonRecord fields, Optional<String> decision, Optional<AwardCode> award) {
        fields.allow(List.of("kind", "decision", "award", "wanted", "instead"));
        Optional<UnitCode> wanted = unit(fields, "wanted");
        Optional<UnitCode> instead = unit(fields, "instead");
        return decision.isEmpty() || award.isEmpty() || wanted.isEmpty() || instead.isEmpty()
                ? Optional.empty()
                : Optional.of(new Adjustment.Substitute(decision.get(), award.get(), wanted.get(), instead.get()));
    }

    private static Optional<Adjustment> placed(
            JsonRecord fields, String kind, Optional<String> decision, Optional<AwardCode> award) {
        fields.allow(List.of("kind", "decision", "award", "unit", "line"));
        Optional<UnitCode> unit = unit(fields, "unit");
        Optional<String> line = fields.text("line", "the id of the line");
        if (decision.isEmpty() || award.isEmpty() || unit.isEmpty() || line.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                kind.equals("force")
                        ? new Adjustment.Force(decision.get(), award.get(), unit.get(), line.get())
                        : new Adjustment.Bar(decision.get(), award.get(), unit.get(), line.get()));
    }

    private static Optional<UnitCode> unit(JsonRecord fields, String name) {
        return fields.parse(name, "a unit code of 1 to 12 letters and digits", UnitCode::parse);
    }
}
