package dev.cairn.api.result;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.effect.Effect;
import dev.cairn.api.effect.Effects;
import dev.cairn.api.learner.LearnerAccess;
import dev.cairn.api.learner.LearnerRecords;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.ResultId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects results by decision of a registrar, and takes corrections back. Both append: the result that is corrected, and the one that comes
 * back, are rows of their own. A sender who tells again what was corrected changes nothing; one who tells something new does. Thread-safe.
 */
@Component
class Corrections {

    private final Results results;
    private final LearnerRecords records;
    private final LearnerAccess access;
    private final Effects effects;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Corrections(
            Results results,
            LearnerRecords records,
            LearnerAccess access,
            Effects effects,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.results = results;
        this.records = records;
        this.access = access;
        this.effects = effects;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a result is to be, and why. */
    record Wish(ResultId result, String outcome, LocalDate endedOn, String reason) {}

    Effect preview(LearnerId learner, Wish wish, CurrentAccount account) {
        return effects.of(List.of(learner), () -> write(learner, wish, account));
    }

    @Transactional
    public ResultCorrection correct(LearnerId learner, Wish wish, CurrentAccount account) {
        return require(learner, write(learner, wish, account));
    }

    @Transactional
    public ResultCorrection takeBack(LearnerId learner, UUID correction, String reason, CurrentAccount account) {
        access.requireStranger(account, List.of(learner));
        records.lock(List.of(learner));
        ResultCorrection found = require(learner, correction);
        ResultEntry now = entry(found, found.outcome(), found.endedOn(), null);
        if (found.takenBackAt() != null || !results.isCurrent(now)) {
            throw new ConflictProblem(
                    "Expected a correction that still stands, but it was taken back, or something else was told or decided about the result since.");
        }
        jdbc.sql("""
                        update result_correction set taken_back_at = ?, taken_back_by = ?, taken_back_reason = ?
                        where id = ?""").params(now(), account.actor(), reason, correction).update();
        results.record(
                "correction " + correction + " taken back",
                List.of(entry(found, found.beforeOutcome(), found.beforeEndedOn(), null)));
        audit(account, "take-back-correction", learner, correction, found.result());
        return require(learner, correction);
    }

    /** Every correction in the records of a person, the earliest first. */
    List<ResultCorrection> listOf(LearnerId learner) {
        return jdbc.sql(SELECT + " order by recorded_at, id")
                .param("learner", UUID.fromString(learner.value()))
                .query(Corrections::correction)
                .list();
    }

    private UUID write(LearnerId learner, Wish wish, CurrentAccount account) {
        access.requireStranger(account, List.of(learner));
        records.lock(List.of(learner));
        ResultEntry before = results.findCurrent(learner, wish.result())
                .orElseThrow(() -> new NotFoundProblem(
                        "result of this learner", wish.result().value()));
        check(before, wish);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into result_correction
                          (id, learner_id, unit_code, programme, started_on, before_outcome, before_ended_on,
                           outcome, ended_on, reason, decided_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        UUID.fromString(before.learner().value()),
                        before.unit().value(),
                        Results.textOrNull(before.programme()),
                        before.startedOn(),
                        before.outcome(),
                        before.endedOn(),
                        wish.outcome(),
                        wish.endedOn(),
                        wish.reason(),
                        account.actor(),
                        now())
                .update();
        results.record(
                "correction " + id,
                List.of(new ResultEntry(
                        before.learner(),
                        before.unit(),
                        before.programme(),
                        before.location(),
                        wish.outcome(),
                        before.startedOn(),
                        wish.endedOn())));
        audit(account, "correct-result", learner, id, wish.result().value());
        return id;
    }

    private static void check(ResultEntry before, Wish wish) {
        if (!SingleResults.OUTCOMES.contains(wish.outcome())) {
            throw new InvalidInputProblem(
                    "outcome",
                    "Expected a national outcome code, one of %s, but found '%s'."
                            .formatted(SingleResults.OUTCOMES.stream().sorted().toList(), wish.outcome()));
        }
        if (wish.endedOn().isBefore(before.startedOn())) {
            throw new InvalidInputProblem(
                    "endedOn",
                    "Expected a day on or after %s, but found %s.".formatted(before.startedOn(), wish.endedOn()));
        }
        if (wish.outcome().equals(before.outcome()) && wish.endedOn().equals(before.endedOn())) {
            throw new InvalidInputProblem("outcome", "Expected another outcome or day than those on record.");
        }
    }

    private void audit(CurrentAccount account, String action, LearnerId learner, UUID correction, String result) {
        audit.record(
                account.actor(),
                action,
                "learner",
                learner.value(),
                Map.of("correction", correction.toString(), "result", result));
    }

    private ResultCorrection require(LearnerId learner, UUID correction) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("learner", UUID.fromString(learner.value()))
                .param("id", correction)
                .query(Corrections::correction)
                .optional()
                .orElseThrow(
                        () -> new NotFoundProblem("correction of a result of this learner", correction.toString()));
    }

    private static final String SELECT = """
            select * from result_correction
            where learner_id in (select record_id from learner_records(:learner, 'infinity'))""";

    private static ResultEntry entry(
            ResultCorrection correction, String outcome, LocalDate endedOn, @Nullable String location) {
        String[] key = correction.result().split("/", -1);
        return new ResultEntry(
                new LearnerId(correction.learner()),
                new UnitCode(key[0]),
                key[1].equals("-") ? null : new AwardCode(key[1]),
                location,
                outcome,
                LocalDate.parse(key[2]),
                endedOn);
    }

    private static ResultCorrection correction(ResultSet row, int number) throws SQLException {
        return new ResultCorrection(
                row.getObject("id", UUID.class),
                row.getString("learner_id"),
                Results.idOf(
                                new UnitCode(row.getString("unit_code")),
                                row.getString("programme"),
                                row.getObject("started_on", LocalDate.class))
                        .value(),
                row.getString("before_outcome"),
                row.getObject("before_ended_on", LocalDate.class),
                row.getString("outcome"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("taken_back_at", OffsetDateTime.class)),
                row.getString("taken_back_by"),
                row.getString("taken_back_reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
