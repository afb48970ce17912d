package dev.cairn.engine.example;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.ResultId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads results from their fields. A result with any problem is noted and left out; reading goes on to find all problems. For one
 * learner and one thread.
 */
public final class ResultReader {

    /** National codes have two digits; what states add is told apart by the recognition table, not here. */
    private static final Pattern OUTCOME = Pattern.compile("[0-9A-Za-z@]{1,3}");

    private static final Pattern MARK = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4})?");
    private static final int LONGEST_ID = 200;

    private final Notes notes;
    private final List<Result> results = new ArrayList<>();
    private final Map<ResultId, String> seen = new HashMap<>();

    /** A reader for the results of one learner. */
    public ResultReader(Notes notes) {
        this.notes = notes;
    }

    /** What was read so far. */
    public List<Result> results() {
        return results;
    }

    /** Reads one result, or notes what is wrong with it. */
    public void read(ResultFields fields) {
        Optional<UnitCode> unit = unit(fields);
        Optional<String> outcome = outcome(fields);
        Optional<LocalDate> endedOn = day(fields, "endedOn", true);
        Optional<LocalDate> startedOn = day(fields, "startedOn", false).or(() -> endedOn);
        Optional<BigDecimal> mark = mark(fields);
        Optional<Boolean> own = ownProvider(fields);
        Optional<AwardCode> programme = programme(fields);
        if (unit.isEmpty() || outcome.isEmpty() || endedOn.isEmpty() || startedOn.isEmpty()) {
            return;
        }
        if (startedOn.get().isAfter(endedOn.get())) {
            notes.problem(
                    fields.where("startedOn"),
                    "a day on or before endedOn, which is " + endedOn.get(),
                    startedOn.get().toString(),
                    "Check both days; they are written year, month, day.");
            return;
        }
        id(fields, unit.get(), outcome.get(), endedOn.get())
                .ifPresent(id -> results.add(new Result(
                        id,
                        unit.get(),
                        programme.orElse(null),
                        outcome.get(),
                        startedOn.get(),
                        endedOn.get(),
                        mark.orElse(null),
                        own.orElse(null))));
    }

    private Optional<UnitCode> unit(ResultFields fields) {
        return text(fields, "unit", "a unit code, such as BSBTWK502", "Name the unit that the result is in.")
                .flatMap(text -> {
                    try {
                        UnitCode code = UnitCode.parse(text);
                        if (!code.value().equals(text)) {
                            notes.notice(fields.where("unit"), "%s is read as %s".formatted(Notes.quote(text), code));
                        }
                        return Optional.of(code);
                    } catch (IllegalArgumentException e) {
                        notes.problem(
                                fields.where("unit"),
                                "a unit code of 1 to 12 letters and digits",
                                Notes.quote(text),
                                "Write the code alone, without the unit's title.");
                        return Optional.empty();
                    }
                });
    }

    private Optional<String> outcome(ResultFields fields) {
        return text(
                        fields,
                        "outcome",
                        "a national outcome code, such as 20",
                        "Use 70 for what is in progress and 85 for what has not begun.")
                .flatMap(text -> {
                    String code = text.strip();
                    if (OUTCOME.matcher(code).matches()) {
                        return Optional.of(code);
                    }
                    notes.problem(
                            fields.where("outcome"),
                            "a national outcome code of two digits, such as 20",
                            Notes.quote(text),
                            "Use the AVETMISS code: 20 competent, 30 not competent, 51 recognition of prior learning, 60 credit transfer, 70 in progress.");
                    return Optional.empty();
                });
    }

    private Optional<LocalDate> day(ResultFields fields, String name, boolean required) {
        Optional<String> text = required
                ? text(
                        fields,
                        name,
                        "a day as YYYY-MM-DD",
                        "For what is not over yet, write the day on which it will end.")
                : Optional.ofNullable(fields.texts().get(name));
        return text.flatMap(found -> {
            try {
                return Optional.of(LocalDate.parse(found.strip()));
            } catch (DateTimeException e) {
                notes.problem(
                        fields.where(name),
                        "a day as YYYY-MM-DD",
                        Notes.quote(found),
                        "Write year, month and day with hyphens, such as 2026-03-01.");
                return Optional.empty();
            }
        });
    }

    private Optional<BigDecimal> mark(ResultFields fields) {
        return Optional.ofNullable(fields.texts().get("mark")).flatMap(found -> {
            if (MARK.matcher(found.strip()).matches()) {
                return Optional.of(new BigDecimal(found.strip()));
            }
            notes.problem(
                    fields.where("mark"),
                    "a mark as a number with at most four decimals",
                    Notes.quote(found),
                    "Write the number alone, with a point, or leave it out where none is recorded.");
            return Optional.empty();
        });
    }

    private Optional<Boolean> ownProvider(ResultFields fields) {
        return Optional.ofNullable(fields.texts().get("provider")).flatMap(found -> switch (found.strip()) {
            case "own" -> Optional.of(true);
            case "other" -> Optional.of(false);
            default -> {
                notes.problem(
                        fields.where("provider"),
                        "own or other",
                        Notes.quote(found),
                        "Leave it out where it follows from the outcome: a credit transfer is from another provider.");
                yield Optional.empty();
            }
        });
    }

    private Optional<AwardCode> programme(ResultFields fields) {
        return Optional.ofNullable(fields.texts().get("programme")).flatMap(found -> {
            try {
                return Optional.of(new AwardCode(found.strip()));
            } catch (IllegalArgumentException e) {
                notes.problem(
                        fields.where("programme"),
                        "the code of a qualification or skill set, such as BSB50420",
                        Notes.quote(found),
                        "Leave it out for a unit on its own.");
                return Optional.empty();
            }
        });
    }

    /** A result without an id has one that says what it is, so that no output hangs on its place in the file. */
    private Optional<ResultId> id(ResultFields fields, UnitCode unit, String outcome, LocalDate endedOn) {
        String given = fields.texts().get("id");
        ResultId id = new ResultId(given == null ? "%s/%s/%s".formatted(unit, endedOn, outcome) : given.strip());
        if (id.value().length() > LONGEST_ID) {
            notes.problem(
                    fields.where("id"),
                    "an id of at most %d characters".formatted(LONGEST_ID),
                    Notes.quote(id.value()),
                    "Use the id of the record.");
            return Optional.empty();
        }
        String earlier = seen.putIfAbsent(id, fields.record());
        if (earlier == null) {
            return Optional.of(id);
        }
        notes.problem(
                given == null ? fields.record() : fields.where("id"),
                given == null ? "each result once" : "each id once",
                "%s, which is also in %s".formatted(Notes.quote(id.value()), earlier),
                given == null ? "Leave one out, or give each an id." : "Give each result an id of its own.");
        return Optional.empty();
    }

    private Optional<String> text(ResultFields fields, String name, String expected, String cure) {
        String text = fields.texts().get(name);
        if (text == null) {
            notes.problem(fields.where(name), expected, "nothing", cure);
        }
        return Optional.ofNullable(text);
    }
}
