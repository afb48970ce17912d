package dev.cairn.api.proposal;

import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.Earned;
import dev.cairn.engine.stacking.Fallen;
import dev.cairn.engine.stacking.HandBack;
import dev.cairn.engine.stacking.Proposed;
import dev.cairn.engine.stacking.Review;
import dev.cairn.engine.stacking.Standing;
import dev.cairn.processes.issuance.CredentialIssuance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine's findings become on record: proposals with their process, withdrawals, reviews. Thread-safe; the caller holds
 * the learner's lock (see {@code LearnerDecisions}), so that nothing is proposed twice.
 */
@Component
public class Proposals {

    static final Set<ProposalState> STANDING = EnumSet.of(ProposalState.IN_PROCESS, ProposalState.ISSUED);

    private static final String SYSTEM = "system";

    private final ProposalRepository proposals;
    private final BarRepository bars;
    private final ReviewRepository reviews;
    private final CredentialIssuance issuance;
    private final Placements placements;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            ProposalRepository proposals,
            BarRepository bars,
            ReviewRepository reviews,
            CredentialIssuance issuance,
            Placements placements,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.bars = bars;
        this.reviews = reviews;
        this.issuance = issuance;
        this.placements = placements;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was on record about a learner's awards, at most one standing for each award version.
     *
     * @param asKnownAt the instant up to which records count
     */
    @Transactional(readOnly = true)
    public List<Standing> listStandings(LearnerId learner, Instant asKnownAt) {
        List<Standing> standings = new ArrayList<>();
        proposals.listMadeUpTo(uuid(learner), asKnownAt).stream()
                .flatMap(proposal -> proposal.standingAt(asKnownAt).stream())
                .forEach(standings::add);
        Set<AwardVersion> named = standings.stream().map(Standing::award).collect(Collectors.toSet());
        for (BarEntity bar : bars.listInForceAt(uuid(learner), asKnownAt)) {
            if (named.add(bar.award())) {
                standings.add(new Standing.Barred(bar.award(), bar.because() + " " + bar.proposalId()));
            }
        }
        return standings;
    }

    /**
     * Puts an earned award on its way: the proposal and its process begin in the caller's transaction. One that is already on its
     * way, or issued, is left alone.
     *
     * @param judged when and by which rules, so that the decision can be taken again
     * @return the proposal's id; empty where nothing was begun
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> propose(LearnerId learner, Proposed proposed, Explanation explanation, Judged judged) {
        Earned earned = proposed.earned();
        AwardVersion award = earned.award();
        if (proposals
                .findByLearnerIdAndAwardCodeAndAwardVersionAndStateIn(
                        uuid(learner), award.award().value(), award.number(), STANDING)
                .isPresent()) {
            return Optional.empty();
        }
        ProposalEntity proposal = proposals.saveAndFlush(new ProposalEntity(
                UUID.randomUUID(),
                learner,
                award,
                earned.earnedOn(),
                earned.basis(),
                placements.write(earned.allocation().placements()),
                ExplanationJson.write(explanation),
                proposed.warnings(),
                judged,
                clock.instant()));
        audit.record(
                SYSTEM,
                "make-proposal",
                "proposal",
                proposal.id().toString(),
                Map.of(
                        "learner",
                        learner.value(),
                        "award",
                        award.toString(),
                        "earnedOn",
                        earned.earnedOn().toString()));
        proposal.started(issuance.start(proposal.id().toString()));
        return Optional.of(proposal.id());
    }

    /** Takes proposals back whose ground is gone: their tasks go, and who had one is told why. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(LearnerId learner, Collection<Fallen> fallen) {
        if (fallen.isEmpty()) {
            return;
        }
        Map<AwardVersion, ProposalEntity> standing = byAward(standing(learner));
        for (Fallen fall : fallen) {
            ProposalEntity proposal = standing.get(fall.award());
            if (proposal == null || proposal.state() != ProposalState.IN_PROCESS) {
                continue;
            }
            proposal.close(ProposalState.WITHDRAWN, clock.instant(), fall.why());
            String process = proposal.processInstanceId();
            if (process != null) {
                issuance.withdraw(process, fall.why());
            }
            audit.record(
                    SYSTEM, "withdraw-proposal", "proposal", proposal.id().toString(), Map.of("because", fall.why()));
        }
    }

    /** Records that smaller awards went back, because a larger one that takes them in is issued (decision 23). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handBack(LearnerId learner, Collection<HandBack> found) {
        if (found.isEmpty()) {
            return;
        }
        Map<AwardVersion, ProposalEntity> standing = byAward(standing(learner));
        for (HandBack handBack : found) {
            ProposalEntity proposal = standing.get(handBack.award());
            if (proposal != null && proposal.handBack(handBack.into(), clock.instant())) {
                audit.record(
                        SYSTEM,
                        "hand-back-award",
                        "proposal",
                        proposal.id().toString(),
                        Map.of("into", handBack.into().toString()));
                events.publishEvent(new LearnersChanged(Set.of(learner), "award handed back"));
            }
        }
    }

    /** Opens a review for each issued award that the facts no longer bear out, and closes those that they bear out again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void review(LearnerId learner, Collection<Review> found) {
        Map<UUID, ProposalEntity> issued = standing(learner).stream()
                .filter(proposal -> proposal.state() == ProposalState.ISSUED)
                .collect(Collectors.toMap(ProposalEntity::id, Function.identity()));
        Map<AwardVersion, Review> toReview =
                found.stream().collect(Collectors.toMap(Review::award, Function.identity()));
        Map<UUID, ReviewEntity> open = reviews.findByProposalIdInAndClosedAtIsNull(issued.keySet()).stream()
                .collect(Collectors.toMap(ReviewEntity::proposalId, Function.identity()));
        Instant now = clock.instant();
        for (ProposalEntity proposal : issued.values()) {
            Review review = toReview.get(proposal.award());
            ReviewEntity opened = open.get(proposal.id());
            if (review != null && opened == null) {
                reviews.save(new ReviewEntity(proposal.id(), review.why(), now));
                audit.record(
                        SYSTEM, "open-review", "proposal", proposal.id().toString(), Map.of("because", review.why()));
            } else if (review == null && opened != null) {
                opened.restore(now);
                audit.record(SYSTEM, "close-review", "proposal", proposal.id().toString(), Map.of("as", "restored"));
            }
        }
    }

    private List<ProposalEntity> standing(LearnerId learner) {
        return proposals.findByLearnerIdAndStateIn(uuid(learner), STANDING);
    }

    private static Map<AwardVersion, ProposalEntity> byAward(List<ProposalEntity> standing) {
        return standing.stream().collect(Collectors.toMap(ProposalEntity::award, Function.identity()));
    }

    private static UUID uuid(LearnerId learner) {
        return UUID.fromString(learner.value());
    }
}
