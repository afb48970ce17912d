package dev.cairn.api.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.api.catalogue.PublishedRules;
import dev.cairn.api.catalogue.RuleVersion;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.decision.DecisionProgress;
import dev.cairn.api.decision.RuleChanges;
import dev.cairn.api.learner.ClientKey;
import dev.cairn.api.learner.LearnerDetails;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.proposal.ProposalRecords;
import dev.cairn.api.result.ResultEntry;
import dev.cairn.api.result.Results;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnIT;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.LearnerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is rehearsed is what publication does, and past decisions can be taken again. With {@code -Dcairn.learners=10000} for the long
 * run; the everyday run has 120 learners.
 */
@CairnIT
class RehearsalIT {

    private static final int LEARNERS = Integer.getInteger("cairn.learners", 120);
    private static final Duration PATIENCE = Duration.ofMinutes(2).plusMillis(100L * LEARNERS);
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    RulesInForce rules;

    @Autowired
    PublishedRules published;

    @Autowired
    RuleChanges changes;

    @Autowired
    DecisionProgress progress;

    @Autowired
    ProposalRecords proposals;

    @Autowired
    Learners learners;

    @Autowired
    Results results;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CairnClient cairn;

    @Autowired
    Clock clock;

    /** Two micro-credentials and the skill set that takes both in: who gains what, and who would wait for what. */
    @Test
    void publicationDoesExactlyWhatWasRehearsed() {
        List<LearnerId> population = population(LEARNERS);
        progress.awaitDecided(PATIENCE);
        RuleVersion first = award(newCode("X-RH"), "SITXFSA005");
        RuleVersion second = award(newCode("X-RH"), "SITXFSA006");
        RuleVersion both = skillSet(newCode("X-RH"), first, second);
        Candidate candidate =
                new Candidate("draft", UUID.randomUUID().toString(), List.of(first, second, both), List.of());

        long begun = System.nanoTime();
        Rehearsal done = finished(rehearsals.start(candidate, LocalDate.now(clock), "test"));
        System.out.printf(
                "rehearsal of %d learners: %d ms%n", done.learners(), (System.nanoTime() - begun) / 1_000_000);
        assertThat(done.digest()).hasSize(64);
        SortedSet<String> rehearsed = rehearsals.listChanges(done.id(), null, Integer.MAX_VALUE).stream()
                .map(change -> "%s %s %s %s"
                        .formatted(change.learner().value(), change.award(), change.before(), change.after()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(done.counts())
                .filteredOn(count -> count.award().startsWith("X-RH"))
                .extracting(Rehearsal.AwardCount::lose)
                .containsOnly(0);
        assertThat(proposals(done, first)).isGreaterThanOrEqualTo(LEARNERS / 2);
        assertThat(proposals(done, second)).isGreaterThanOrEqualTo(LEARNERS / 2);
        assertThat(proposals(done, both)).as("the skill set waits for both").isZero();
        assertThat(proposed(first.name())).as("a rehearsal does nothing").isEmpty();

        begun = System.nanoTime();
        publish(List.of(first, second, both), done.proposals());
        progress.awaitDecided(PATIENCE);
        System.out.printf("publication: %d ms%n", (System.nanoTime() - begun) / 1_000_000);

        SortedSet<String> came = new TreeSet<>();
        SortedSet<String> waiting = proposed(first.name());
        waiting.retainAll(proposed(second.name()));
        proposed(first.name()).forEach(learner -> came.add(gain(learner, first, "proposed")));
        proposed(second.name()).forEach(learner -> came.add(gain(learner, second, "proposed")));
        waiting.forEach(learner -> came.add(gain(learner, both, "waiting")));
        assertThat(came).isEqualTo(rehearsed);
        assertThat(waiting).hasSizeGreaterThanOrEqualTo(LEARNERS / 4);
        assertThat(proposed(both.name())).isEmpty();
        assertThat(population).hasSize(LEARNERS);
    }

    private static String gain(String learner, RuleVersion award, String as) {
        return "%s %s@%d not-earned %s".formatted(learner, award.name(), award.number(), as);
    }

    private static int proposals(Rehearsal done, RuleVersion award) {
        return done.counts().stream()
                .filter(count -> count.award().equals(award.name() + "@" + award.number()))
                .mapToInt(Rehearsal.AwardCount::proposals)
                .sum();
    }

    private static String newCode(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    }

    @Test
    void issuingStopsWhereFarMoreWouldFollowThanWasRehearsed() {
        population(40);
        progress.awaitDecided(PATIENCE);
        String code = newCode("X-ST");
        int rehearsed = 1; // as if forty people had come in since

        publish(award(code, "SITXFSA005"), rehearsed);
        progress.awaitDecided(PATIENCE);

        assertThat(proposed(code)).hasSizeBetween(1, 12);
        CairnClient.Caller registrar = cairn.as("registrar");
        UUID stop = jdbc.sql("select id from issuing_wave where subject = ? and stopped_at is not null")
                .param(code + "@1")
                .query(UUID.class)
                .single();
        assertThat(registrar.get("/api/issuing-stops").body()).contains(stop.toString());

        jdbc.sql(
                        "update issuing_wave set decided_at = now(), decided_by = 'test', decision = 'go-on', reason = 'x' where id = ?")
                .param(stop)
                .update();
        progress.awaitDecided(PATIENCE);
        assertThat(proposed(code)).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void aDecisionTakenAgainHasTheSameBytesAfterRulesAndResultsChanged() {
        LearnerId learner = population(1).get(0);
        progress.awaitDecided(PATIENCE);
        UUID proposal = proposals.listOf(learner).get(0).id();

        record(List.of(entry(learner, "SITXFSA006", "30")));
        publish(award(newCode("X-RP"), "SITXFSA006"), 1000);
        progress.awaitDecided(PATIENCE);

        String replay = cairn.as("registrar")
                .get("/api/proposals/" + proposal + "/replay")
                .body();
        assertThat(replay).contains("\"same\":true").contains("\"sameRules\":true");
        assertThat(proposals.listOf(learner).get(0).state().code())
                .as("today it is otherwise")
                .isEqualTo("withdrawn");
    }

    private Rehearsal finished(Rehearsal begun) {
        long deadline = System.nanoTime() + 600_000_000_000L;
        Rehearsal now = begun;
        while (now.state().equals("running") && System.nanoTime() < deadline) {
            LockSupport.parkNanos(50_000_000);
            now = rehearsals.find(begun.id()).orElseThrow();
        }
        assertThat(now.state()).isEqualTo("finished");
        assertThat(now.done()).isEqualTo(now.learners());
        return now;
    }

    private TreeSet<String> proposed(String code) {
        return jdbc
                .sql("select learner_id from proposal where award_code = ?")
                .param(code)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void publish(RuleVersion version, int rehearsed) {
        publish(List.of(version), rehearsed);
    }

    private void publish(List<RuleVersion> versions, int rehearsed) {
        RuleVersion last = versions.get(versions.size() - 1);
        transaction.executeWithoutResult(status -> {
            versions.forEach(version -> published.publish(
                    version.kind(),
                    version.name(),
                    version.number(),
                    version.effectiveFrom(),
                    version.text(),
                    version.units(),
                    "test"));
            changes.published(last.name() + "@" + last.number(), rehearsed, last.effectiveFrom());
        });
        assertThat(rules.current().catalogue().listAwards())
                .extracting(award -> award.code().value())
                .as("without a restart")
                .contains(last.name());
    }

    private RuleVersion skillSet(String code, RuleVersion first, RuleVersion second) {
        return new RuleVersion(
                RuleVersion.Kind.AWARD,
                code,
                1,
                FROM,
                """
                {"code": "%1$s", "version": 1, "kind": "skill-set", "title": "Made up",
                 "source": {"publication": "Made up for a test", "checked": false, "illustrative": true},
                 "about": {"description": "Made up for a test.", "criteria": "Hold both."},
                 "effectiveFrom": "2020-01-01", "components": ["%2$s", "%3$s"],
                 "rule": {"id": "both", "kind": "group", "exactly": 2, "lines": [
                   {"id": "first", "kind": "component", "award": "%2$s", "units": ["SITXFSA005"]},
                   {"id": "second", "kind": "component", "award": "%3$s", "units": ["SITXFSA006"]}]}}
                """.formatted(code, first.name(), second.name()),
                Instant.EPOCH,
                "test");
    }

    private RuleVersion award(String code, String unit) {
        return new RuleVersion(RuleVersion.Kind.AWARD, code, 1, FROM, """
                {"code": "%s", "version": 1, "kind": "micro-credential", "title": "Made up",
                 "source": {"publication": "Made up for a test", "checked": false, "illustrative": true},
                 "about": {"description": "Made up for a test.", "criteria": "Be found competent.",
                   "outcomes": ["Follow hygiene procedures"], "volumeOfLearningHours": 12,
                   "deliveryModes": ["online"], "language": "English",
                   "assessment": {"assessed": true, "methods": ["knowledge test"], "result": "competent / not yet competent"},
                   "qualityAssurance": {"providerIsRegulated": true}, "creditTowards": []},
                 "effectiveFrom": "2020-01-01",
                 "rule": {"id": "units", "kind": "all-of", "units": ["%s"]}}
                """.formatted(code, unit), Instant.EPOCH, "test");
    }

    /** By fours: competent in SITXFSA005 and 006, in the first only, in the second only, in neither. */
    private List<LearnerId> population(int size) {
        List<LearnerDetails> people = new ArrayList<>();
        String run = UUID.randomUUID().toString().substring(0, 5);
        for (int i = 0; i < size; i++) {
            people.add(new LearnerDetails(new ClientKey("99902", run + i), "Test", "Person", null, null, null));
        }
        List<LearnerId> ids = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            Map<ClientKey, LearnerId> known = learners.record(people);
            people.forEach(person -> ids.add(known.get(person.key())));
        });
        List<ResultEntry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(entry(ids.get(i), "SITXFSA005", i % 4 < 2 ? "20" : "30"));
            entries.add(entry(ids.get(i), "SITXFSA006", i % 2 == 0 ? "20" : "30"));
        }
        record(entries);
        return ids;
    }

    private void record(List<ResultEntry> entries) {
        transaction.executeWithoutResult(status -> results.record("test", entries));
    }

    private static ResultEntry entry(LearnerId learner, String unit, String outcome) {
        return new ResultEntry(
                learner, new UnitCode(unit), null, null, outcome, LocalDate.of(2025, 2, 3), LocalDate.of(2025, 6, 6));
    }
}
