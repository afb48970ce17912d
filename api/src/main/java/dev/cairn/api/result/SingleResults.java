package dev.cairn.api.result;

import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.learner.ClientKey;
import dev.cairn.api.learner.Enrolment;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.problem.FieldIssue;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.api.result.ResultController.NewResult;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.LearnerId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes results one by one, each message once. Thread-safe. */
@Component
class SingleResults {

    /** The national outcome codes of AVETMISS 8.0. */
    static final Set<String> OUTCOMES =
            Set.of("20", "30", "40", "41", "51", "52", "53", "60", "61", "70", "81", "82", "85");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Results results;
    private final Learners learners;
    private final RulesInForce rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    SingleResults(Results results, Learners learners, RulesInForce rules, JdbcClient jdbc, Clock clock) {
        this.results = results;
        this.learners = learners;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a message. */
    record Receipt(
            boolean isNew,
            String learner,
            String result,
            @Nullable String notice) {}

    @Transactional
    public Receipt receive(String sender, String key, NewResult message) {
        ResultEntry entry = read(message);
        String digest = digest(message);
        Receipt receipt = new Receipt(
                true,
                entry.learner().value(),
                Results.idOf(entry.unit(), Results.textOrNull(entry.programme()), entry.startedOn())
                        .value(),
                notice(message, entry));
        if (!keep(sender, key, digest)) {
            requireSame(sender, key, digest);
            return new Receipt(false, receipt.learner(), receipt.result(), receipt.notice());
        }
        results.record(sender, List.of(entry));
        AwardCode programme = entry.programme();
        if (programme != null) {
            learners.recordEnrolments(List.of(new Enrolment(entry.learner(), programme, entry.startedOn())));
        }
        return receipt;
    }

    /** Keeps the key; false where it was there. Of two senders at the same moment the second waits here for the first. */
    private boolean keep(String sender, String key, String digest) {
        return jdbc.sql("""
                                insert into result_receipt (sender, sender_key, body_digest, received_at) values (?, ?, ?, ?)
                                on conflict (sender, sender_key) do nothing""")
                        .param(sender)
                        .param(key)
                        .param(digest)
                        .param(OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .update()
                == 1;
    }

    private void requireSame(String sender, String key, String digest) {
        String kept = jdbc.sql("select body_digest from result_receipt where sender = ? and sender_key = ?")
                .param(sender)
                .param(key)
                .query(String.class)
                .single();
        if (!kept.equals(digest)) {
            throw new ConflictProblem(
                    "Expected the message that came with this Idempotency-Key before, but this one differs. Use a new key for each message.");
        }
    }

    private ResultEntry read(NewResult message) {
        List<FieldIssue> issues = new ArrayList<>();
        Optional<LearnerId> learner = findLearner(message, issues);
        Optional<UnitCode> unit = readUnit(message, issues);
        Optional<AwardCode> programme = readProgramme(message, issues);
        if (!OUTCOMES.contains(message.outcome())) {
            issues.add(new FieldIssue(
                    "outcome",
                    "Expected a national outcome code (20 30 40 41 51 52 60 61 70 81 82 85, or 53 of before 2018), but found '%s'."
                            .formatted(message.outcome())));
        }
        if (message.startedOn().getYear() < FIRST_YEAR || message.endedOn().getYear() > LAST_YEAR) {
            issues.add(new FieldIssue(
                    "startedOn", "Expected years from %d to %d, but found others.".formatted(FIRST_YEAR, LAST_YEAR)));
        }
        if (message.endedOn().isBefore(message.startedOn())) {
            issues.add(new FieldIssue(
                    "endedOn",
                    "Expected a day on or after %s, but found %s.".formatted(message.startedOn(), message.endedOn())));
        }
        if (!issues.isEmpty()) {
            throw new InvalidInputProblem(issues);
        }
        return new ResultEntry(
                learner.orElseThrow(),
                unit.orElseThrow(),
                programme.orElse(null),
                message.location(),
                message.outcome(),
                message.startedOn(),
                message.endedOn());
    }

    private Optional<LearnerId> findLearner(NewResult message, List<FieldIssue> issues) {
        ClientKey key = new ClientKey(message.organisation(), message.clientIdentifier());
        Optional<LearnerId> learner =
                Optional.ofNullable(learners.findAll(List.of(key)).get(key));
        if (learner.isEmpty()) {
            issues.add(new FieldIssue(
                    "clientIdentifier",
                    "Expected a client on record, but '%s' of organisation '%s' is not. Send the client first, as NAT00080."
                            .formatted(key.clientIdentifier(), key.organisation())));
        }
        return learner;
    }

    private Optional<UnitCode> readUnit(NewResult message, List<FieldIssue> issues) {
        try {
            return Optional.of(UnitCode.parse(message.unit()));
        } catch (IllegalArgumentException e) {
            issues.add(new FieldIssue("unit", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private boolean isSuperseded(UnitCode unit) {
        return rules.current().catalogue().mappings().listMappings().stream()
                .anyMatch(mapping -> mapping.from().contains(unit));
    }

    private Optional<AwardCode> readProgramme(NewResult message, List<FieldIssue> issues) {
        if (message.programme() == null || message.programme().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AwardCode(message.programme().strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            issues.add(new FieldIssue("programme", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /**
     * A code that had to be mended is not mended silently (edge case B15); neither is one kept silently that the catalogue does not
     * have, which is kept all the same, as an import of files keeps it: rules that come later may list it.
     */
    private @Nullable String notice(NewResult message, ResultEntry entry) {
        List<String> notices = new ArrayList<>();
        if (!message.unit().equals(entry.unit().value())) {
            notices.add("unit '%s' was read as %s".formatted(message.unit(), entry.unit()));
        }
        if (!isKnown(entry.unit())) {
            notices.add(
                    "unit %s is neither in the catalogue nor superseded by one that is: it counts towards no award yet"
                            .formatted(entry.unit()));
        }
        AwardCode programme = entry.programme();
        if (programme != null && !isKnown(programme)) {
            notices.add("programme %s is not in the catalogue: nobody is judged for it yet".formatted(programme));
        }
        return notices.isEmpty() ? null : String.join("; ", notices);
    }

    private boolean isKnown(UnitCode unit) {
        return rules.current().catalogue().findUnit(unit).isPresent() || isSuperseded(unit);
    }

    private boolean isKnown(AwardCode programme) {
        return rules.current().catalogue().listAwards().stream()
                .anyMatch(award -> award.code().equals(programme));
    }

    private static String digest(NewResult message) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(message.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
