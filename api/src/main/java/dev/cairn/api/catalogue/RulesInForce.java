package dev.cairn.api.catalogue;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.stacking.Stacker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Which rules decide: those shipped, and over them those published, as they stand on a day and were known at an instant (decision 8). A new
 * version counts from its commit on, without a restart and in every instance; who is deciding keeps the rules they began with. Thread-safe.
 */
@Component
public class RulesInForce {

    /** Today's rules, yesterday's, a few candidates under rehearsal. Each costs some megabytes. */
    private static final int REMEMBERED = 12;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final PublishedRules published;
    private final ShippedRules shipped;
    private final Clock clock;
    private final Stacker compiled;

    private final Map<RuleSelection, Rules> made = new LinkedHashMap<>(REMEMBERED, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RuleSelection, Rules> eldest) {
            return size() > REMEMBERED;
        }
    };

    private volatile @Nullable OnRecord onRecord;

    RulesInForce(PublishedRules published, ShippedRules shipped, Clock clock) {
        this.published = published;
        this.shipped = shipped;
        this.clock = clock;
        this.compiled = Stacker.shipped(Catalogue.load());
        takeOver(shipped.ofThisJar());
    }

    /** A release that does not fit what people published must not decide, and the one before must still be able to. */
    private void takeOver(ShippedRules.Release release) {
        List<ShippedRules.Release> before = shipped.list();
        if (!before.isEmpty() && before.get(before.size() - 1).digest().equals(release.digest())) {
            return;
        }
        List<String> problems = problemsUnder(release);
        before.stream().reduce((earlier, later) -> later).ifPresent(last -> problems.removeAll(problemsUnder(last)));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "Expected rules of this release that fit those published here, but found: %s Start the release before, and publish versions that fit both."
                            .formatted(String.join(" ", problems)));
        }
        shipped.record(release);
    }

    private List<String> problemsUnder(ShippedRules.Release release) {
        List<RuleVersion> versions = published.list();
        Catalogue alone = Catalogue.read(release.catalogue());
        List<String> problems = new ArrayList<>(versions.stream()
                .filter(version -> version.kind() == RuleVersion.Kind.AWARD)
                .map(version -> new AwardVersion(new AwardCode(version.name()), version.number()))
                .filter(version -> alone.findAward(version).isPresent())
                .map("Both the release and a publication have %s."::formatted)
                .toList());
        try {
            problems.addAll(RuleSelection.of(
                            List.of(release), versions, published.listEndings(), LocalDate.now(clock), Instant.MAX)
                    .make(compiled)
                    .catalogue()
                    .problems());
        } catch (RuntimeException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return problems;
    }

    /** All rules on record, as of one edition. */
    private record OnRecord(
            long edition, List<ShippedRules.Release> releases, List<RuleVersion> versions, List<AwardEnding> endings) {}

    private volatile @Nullable Today today;

    private record Today(LocalDate day, long looked, Rules rules) {}

    /**
     * The rules of today, for whoever shows or reads by them. What another instance published is seen within a second; who decides asks
     * {@link #on} under {@link PublishedRules#hold}, which sees it at once.
     */
    public Rules current() {
        LocalDate day = LocalDate.now(clock);
        Today held = today;
        long looked = System.nanoTime();
        if (held == null || !held.day().equals(day) || looked - held.looked() > LOOK_AGAIN.toNanos()) {
            held = new Today(day, looked, now());
            today = held;
        }
        return held.rules();
    }

    /** The same, with what another instance published a moment ago. */
    Rules now() {
        return on(LocalDate.now(clock), clock.instant());
    }

    /** What this instance published is seen at once. */
    @TransactionalEventListener
    void changed(PublishedRules.Changed change) {
        today = null;
    }

    /**
     * The rules for a day, as known at an instant.
     *
     * @throws IllegalStateException if the texts on record do not make a set of rules any more, which publishing would have refused
     */
    public Rules on(LocalDate asAt, Instant asKnownAt) {
        return make(select(asAt, asKnownAt));
    }

    /** The rules for a day as if a version were published as well, and ends set: to try them. Nothing is recorded. */
    public Rules supposing(List<RuleVersion> candidates, List<AwardEnding> endings, LocalDate asAt) {
        return supposing(candidates, endings, asAt, clock.instant());
    }

    /** The same over the rules that were known at an instant. */
    public Rules supposing(List<RuleVersion> candidates, List<AwardEnding> endings, LocalDate asAt, Instant asKnownAt) {
        return make(select(asAt, asKnownAt).with(candidates, endings, asAt));
    }

    private RuleSelection select(LocalDate asAt, Instant asKnownAt) {
        OnRecord now = refreshed();
        return RuleSelection.of(now.releases(), now.versions(), now.endings(), asAt, asKnownAt);
    }

    private OnRecord refreshed() {
        OnRecord held = onRecord;
        long edition = published.edition();
        if (held == null || held.edition() != edition) {
            held = new OnRecord(edition, shipped.list(), published.list(), published.listEndings());
            onRecord = held;
        }
        return held;
    }

    /** Made outside the lock, for it can take a second: two threads may make the same, and both are right. */
    private Rules make(RuleSelection selection) {
        synchronized (made) {
            Rules known = made.get(selection);
            if (known != null) {
                return known;
            }
        }
        Rules rules = selection.make(compiled);
        synchronized (made) {
            made.put(selection, rules);
        }
        return rules;
    }
}
