package dev.cairn.api.authoring;

import dev.cairn.api.authoring.PublicationStore.Publication;
import dev.cairn.api.catalogue.AwardEnding;
import dev.cairn.api.catalogue.DecisionModelKind;
import dev.cairn.api.catalogue.PublishedRules;
import dev.cairn.api.catalogue.RuleVersion;
import dev.cairn.api.catalogue.Rules;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.rehearsal.Candidate;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.endorsement.EndorsementTable;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules in force as authors try theirs against them, and the way by which a version comes into force. Thread-safe. */
@Component
class RulesAtHand {

    /** Who wrote a draft is not who publishes it, and a trial publishes nothing. */
    private static final String NOBODY = "trial";

    private final RulesInForce rules;
    private final PublishedRules published;
    private final Clock clock;

    RulesAtHand(RulesInForce rules, PublishedRules published, Clock clock) {
        this.rules = rules;
        this.published = published;
        this.clock = clock;
    }

    /** The digest of today's rules as they are on record at this moment. */
    String digestNow() {
        return digestOn(LocalDate.now(clock));
    }

    /** The same of the rules for another day. */
    String digestOn(LocalDate day) {
        return rules.on(day, clock.instant()).digest();
    }

    /** One snapshot of today's rules as they are on record at this moment. */
    TrialRules now() {
        LocalDate today = LocalDate.now(clock);
        return new Snapshot(rules.on(today, clock.instant()), today, published.list());
    }

    /**
     * Brings a version into force and ends the one before as its author says, in the caller's transaction.
     *
     * @throws ConflictProblem if the number is taken meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RuleVersion publish(Publication publication) {
        DraftContent content = publication.content();
        RuleVersion version;
        try {
            version = published.publish(
                    publication.kind().published(),
                    publication.name(),
                    publication.number(),
                    effectiveFrom(publication.kind(), content),
                    content.text(),
                    content.units(),
                    publication.publishedBy());
        } catch (DuplicateKeyException taken) {
            throw new ConflictProblem("Expected a new version, but %s is published. Save the draft as the next one."
                    .formatted(publication.version()));
        }
        PreviousEnd previous = content.previous();
        if (previous != null) {
            AwardDefinition award = AwardCheck.read(content.text());
            AwardDefinition before = latestBefore(award, now().catalogue())
                    .orElseThrow(() -> new IllegalStateException("Expected the version before, which was checked."));
            published.end(
                    before.version(), previous.lastCommencement(), previous.teachOut(), publication.publishedBy());
        }
        return version;
    }

    /** What publishing this draft would bring into force, and end. */
    Candidate candidate(Draft draft) {
        DraftContent content = draft.content();
        Integer number = draft.number();
        RuleVersion version = trial(
                draft.kind(), draft.name(), number == null ? 1 : number, effectiveFrom(draft.kind(), content), content);
        List<AwardEnding> endings = draft.kind() == DraftKind.AWARD
                ? endings(AwardCheck.read(content.text()), content, now().catalogue())
                : List.of();
        return new Candidate(draft.id().toString(), draft.report().digest(), List.of(version), endings);
    }

    private RuleVersion trial(DraftKind kind, String name, int number, LocalDate effectiveFrom, DraftContent content) {
        return new RuleVersion(
                kind.published(),
                name,
                number,
                effectiveFrom,
                content.text(),
                content.units(),
                clock.instant(),
                NOBODY);
    }

    private static LocalDate effectiveFrom(DraftKind kind, DraftContent content) {
        LocalDate stated = content.effectiveFrom();
        if (kind == DraftKind.AWARD) {
            return AwardCheck.read(content.text()).effectiveFrom();
        }
        if (stated == null) {
            throw new IllegalStateException("Expected the first day of what is no award, which was checked.");
        }
        return stated;
    }

    /** The version that a new one would follow. */
    static Optional<AwardDefinition> latestBefore(AwardDefinition award, Catalogue catalogue) {
        return catalogue.listPublished(award.code()).stream()
                .filter(other -> other.version().number() < award.version().number())
                .max(Comparator.comparing(AwardDefinition::version));
    }

    private final class Snapshot implements TrialRules {

        private final Rules inForce;
        private final LocalDate today;
        private final List<RuleVersion> versions;

        Snapshot(Rules inForce, LocalDate today, List<RuleVersion> versions) {
            this.inForce = inForce;
            this.today = today;
            this.versions = versions;
        }

        @Override
        public String digest() {
            return inForce.digest();
        }

        @Override
        public Catalogue catalogue() {
            return inForce.catalogue();
        }

        @Override
        public RuleAsset model(DecisionModelKind model) {
            String ruleSet = inForce.models().get(model.key());
            return versions.stream()
                    .filter(version -> version.kind() == RuleVersion.Kind.DECISION_MODEL)
                    .filter(version -> (version.name() + "@" + version.number()).equals(ruleSet))
                    .map(version -> new RuleAsset(version.name(), version.number(), version.text()))
                    .findFirst()
                    .orElseGet(model::shipped);
        }

        @Override
        public int latest(DraftKind kind, String name) {
            return versions.stream()
                    .filter(version ->
                            version.kind() == kind.published() && version.name().equals(name))
                    .mapToInt(RuleVersion::number)
                    .max()
                    .orElse(1);
        }

        @Override
        public Trial with(AwardDefinition award, DraftContent content) {
            RuleVersion candidate = trial(
                    DraftKind.AWARD, award.code().value(), award.version().number(), award.effectiveFrom(), content);
            Rules supposed = rules.supposing(List.of(candidate), endings(award, content, catalogue()), today);
            List<EndorsementTable> endorsements = new ArrayList<>(List.of(supposed.endorsement()));
            versions.stream()
                    .filter(version -> version.kind() == RuleVersion.Kind.DECISION_MODEL)
                    .filter(version -> version.name().equals(DecisionModelKind.ENDORSEMENT_POLICY.key()))
                    .filter(version -> version.effectiveFrom().isAfter(today))
                    .collect(Collectors.toMap(
                            RuleVersion::effectiveFrom,
                            Function.identity(),
                            BinaryOperator.maxBy(Comparator.comparing(RuleVersion::number))))
                    .values()
                    .stream()
                    .map(version -> new RuleAsset(version.name(), version.number(), version.text()))
                    .map(later -> new EndorsementTable(DecisionModel.compile(later)))
                    .forEach(endorsements::add);
            return new Trial(supposed.catalogue(), supposed.stacker(), endorsements);
        }
    }

    private List<AwardEnding> endings(AwardDefinition award, DraftContent content, Catalogue catalogue) {
        PreviousEnd previous = content.previous();
        return Optional.ofNullable(previous)
                .flatMap(end -> latestBefore(award, catalogue)
                        .filter(before -> !end.lastCommencement().isBefore(before.effectiveFrom()))
                        .map(AwardDefinition::version)
                        .map(version -> ending(version, end)))
                .stream()
                .toList();
    }

    private AwardEnding ending(AwardVersion version, PreviousEnd end) {
        return new AwardEnding(version, end.lastCommencement(), end.teachOut(), clock.instant(), NOBODY);
    }
}
