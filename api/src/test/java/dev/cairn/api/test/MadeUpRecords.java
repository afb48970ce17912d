package dev.cairn.api.test;

import dev.cairn.api.catalogue.PublishedRules;
import dev.cairn.api.catalogue.RuleVersion;
import dev.cairn.api.learner.ClientKey;
import dev.cairn.api.learner.LearnerDetails;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.result.ResultEntry;
import dev.cairn.api.result.Results;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.LearnerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes up awards, learners and results for one test, under codes that no other test has. */
@Lazy
public final class MadeUpRecords {

    private static final LocalDate STARTED = LocalDate.of(2024, 2, 5);
    private static final LocalDate ENDED = LocalDate.of(2024, 6, 28);
    private static final Pattern UNIT = Pattern.compile("\\bU(\\d)\\b");

    private final PublishedRules published;
    private final Learners learners;
    private final Results results;
    private final TransactionTemplate transaction;

    MadeUpRecords(PublishedRules published, Learners learners, Results results, TransactionTemplate transaction) {
        this.published = published;
        this.learners = learners;
        this.results = results;
        this.transaction = transaction;
    }

    /** An award with its units, which are written U1 to U9. */
    public record MadeUpAward(String code, String prefix) {

        /** The code of a unit that is written like U1. */
        public String unit(String written) {
            return UNIT.matcher(written).replaceAll(prefix + "$1");
        }

        public String version(int number) {
            return code + "@" + number;
        }
    }

    /**
     * Publishes version 1 of a skill set, in force since 2020.
     *
     * @param rule its packaging rule as JSON, with units U1 to U9
     */
    public MadeUpAward publish(String rule) {
        String random = UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT) + "ABCDEF";
        String number = Integer.toString(1000 + (int) (Math.random() * 9000));
        MadeUpAward award =
                new MadeUpAward("T" + random.substring(0, 5) + number, "T" + random.substring(0, 4) + number);
        publish(award, 1, "\"effectiveFrom\": \"2020-01-01\"", rule);
        return award;
    }

    /** Publishes a further version. */
    public void publish(MadeUpAward award, int number, String dates, String rule) {
        String text = """
                {"code": "%s", "version": %d, "kind": "skill-set", "title": "Made up for a test",
                 "source": {"publication": "Made up for a test", "checked": false, "illustrative": true},
                 "about": {"description": "Made up.", "criteria": "Made up."},
                 %s, "rule": %s}""".formatted(award.code(), number, dates, award.unit(rule));
        SortedMap<UnitCode, String> units = new TreeMap<>();
        if (number == 1) {
            for (int i = 1; i <= 9; i++) {
                units.put(new UnitCode(award.prefix() + i), "Made up unit " + i);
            }
        }
        transaction.executeWithoutResult(status -> published.publish(
                RuleVersion.Kind.AWARD, award.code(), number, LocalDate.of(2020, 1, 1), text, units, "test"));
    }

    /** A learner with a name of their own and competent results in these units. */
    public LearnerId learner(MadeUpAward award, String units) {
        LearnerId learner =
                learner(new LearnerDetails(key(), "Test", UUID.randomUUID().toString(), null, null, null));
        record(learner, award, units, "20");
        return learner;
    }

    public LearnerId learner(LearnerDetails details) {
        return Objects.requireNonNull(
                transaction.execute(status -> learners.record(List.of(details)).get(details.key())));
    }

    public ClientKey key() {
        return new ClientKey("99901", UUID.randomUUID().toString().substring(0, 8));
    }

    /** Records results with one outcome, as a sender tells them. */
    public void record(LearnerId learner, MadeUpAward award, String units, String outcome) {
        List<ResultEntry> entries = new ArrayList<>();
        for (String unit : units.split(" ")) {
            entries.add(entry(learner, award.unit(unit), null, outcome));
        }
        transaction.executeWithoutResult(status -> results.record("test", entries));
    }

    private static ResultEntry entry(LearnerId learner, String unit, @Nullable String location, String outcome) {
        return new ResultEntry(learner, new UnitCode(unit), null, location, outcome, STARTED, ENDED);
    }

    /** The id of a result that {@link #record} wrote. */
    public static String resultId(MadeUpAward award, String unit) {
        return award.unit(unit) + "/-/" + STARTED;
    }

    /** The day on which every result ended. */
    public static String endedOn() {
        return ENDED.toString();
    }
}
