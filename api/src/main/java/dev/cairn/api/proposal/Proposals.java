package dev.cairn.api.proposal;

import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.learner.LearnerRecords;
import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.Earned;
import dev.cairn.engine.stacking.Fallen;
import dev.cairn.engine.stacking.HandBack;
import dev.cairn.engine.stacking.Kept;
import dev.cairn.engine.stacking.Proposed;
import dev.cairn.engine.stacking.Review;
import dev.cairn.engine.stacking.Standing;
import dev.cairn.processes.issuance.CredentialIssuance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
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
    private final IssuedAwards issuedAwards;
    private final CredentialIssuance issuance;
    private final Placements placements;
    private final LearnerRecords records;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            ProposalRepository proposals,
            BarRepository bars,
            IssuedAwards issuedAwards,
            CredentialIssuance issuance,
            Placements placements,
            LearnerRecords records,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.bars = bars;
        this.issuedAwards = issuedAwards;
        this.issuance = issuance;
        this.placements = placements;
        this.records = records;
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
        List<UUID> person = uuids(records.of(learner, asKnownAt));
        List<Standing> standings = new ArrayList<>();
        Set<AwardVersion> named = new HashSet<>();
        proposals.listMadeUpTo(person, asKnownAt).stream()
                .flatMap(proposal -> proposal.standingAt(asKnownAt, clock.getZone()).stream())
                .sorted(Comparator.comparingInt(Proposals::rank))
                .filter(standing -> named.add(standing.award()))
                .forEach(standings::add);
        for (BarEntity bar : bars.listInForceAt(person, asKnownAt)) {
            if (named.add(bar.award())) {
                standings.add(new Standing.Barred(bar.award(), bar.because() + " " + bar.proposalId()));
            }
        }
        return standings;
    }

    /** Two merged records may stand alike: what was issued comes before what is on its way, and then the earlier before the later. */
    private static int rank(Standing standing) {
        if (standing instanceof Standing.Issued) {
            return 0;
        }
        return standing instanceof Standing.HandedBack ? 1 : 2;
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
        List<LearnerId> person = records.of(learner);
        if (proposals.existsByLearnerIdInAndAwardCodeAndAwardVersionAndStateIn(
                uuids(person), award.award().value(), award.number(), STANDING)) {
            return Optional.empty();
        }
        LearnerId kept = person.get(0);
        ProposalEntity proposal = proposals.saveAndFlush(new ProposalEntity(
                UUID.randomUUID(),
                kept,
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
                        kept.value(),
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
        List<LearnerId> person = records.of(learner);
        if (fallen.isEmpty() && person.size() == 1) {
            return;
        }
        List<ProposalEntity> standing = standing(person);
        Map<AwardVersion, ProposalEntity> first = byAward(standing);
        standing.stream()
                .filter(proposal -> proposal != first.get(proposal.award()))
                .forEach(twice -> withdraw(twice, "the same award is on its way or issued under another record"));
        for (Fallen fall : fallen) {
            ProposalEntity proposal = first.get(fall.award());
            if (proposal != null) {
                withdraw(proposal, fall.why());
            }
        }
    }

    private void withdraw(ProposalEntity proposal, String why) {
        if (proposal.state() == ProposalState.IN_PROCESS) {
            end(proposal, why);
            audit.record(SYSTEM, "withdraw-proposal", "proposal", proposal.id().toString(), Map.of("because", why));
        }
    }

    /** Ends the proposal and its process: whoever was asked is told why. */
    private void end(ProposalEntity proposal, String why) {
        proposal.close(ProposalState.WITHDRAWN, clock.instant(), why);
        String process = proposal.processInstanceId();
        if (process != null) {
            issuance.withdraw(process, why);
        }
    }

    /**
     * Takes a proposal back because its learner waits with it (edge case E7): the award is not proposed again until that ends.
     *
     * @throws ConflictProblem if it is not in process, or no longer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postpone(UUID id, String by, String reason) {
        ProposalEntity proposal = proposals.findById(id).orElseThrow();
        if (proposal.state() != ProposalState.IN_PROCESS) {
            throw new ConflictProblem(
                    "Expected a proposal in process, but this one is %s."
                            .formatted(proposal.state().code()),
                    "/api/proposals/" + id);
        }
        end(proposal, "Its learner waits with it.");
        bars.save(BarEntity.postponed(proposal, reason, clock.instant()));
        audit.record(by, "postpone-award", "proposal", id.toString(), Map.of());
        events.publishEvent(new LearnersChanged(Set.of(proposal.learner()), "award postponed"));
    }

    /** Records that smaller awards went back, because a larger one that takes them in is issued (decision 23). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handBack(LearnerId learner, Collection<HandBack> found) {
        if (found.isEmpty()) {
            return;
        }
        Map<AwardVersion, ProposalEntity> standing = byAward(standing(records.of(learner)));
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

    /** Reviews issued awards that the facts no longer bear out, ends the reviews of those that they do again, and keeps new bases. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void review(LearnerId learner, Collection<Review> found, Collection<Kept> kept) {
        List<ProposalEntity> issued = standing(records.of(learner)).stream()
                .filter(proposal -> proposal.state() == ProposalState.ISSUED)
                .toList();
        issuedAwards.review(issued, found);
        issuedAwards.keepBases(byAward(issued).values(), kept);
    }

    private List<ProposalEntity> standing(List<LearnerId> person) {
        return proposals.findByLearnerIdInAndStateIn(uuids(person), STANDING);
    }

    /** The one that stands for each award, in the order that {@link #listStandings} has. */
    private Map<AwardVersion, ProposalEntity> byAward(List<ProposalEntity> standing) {
        return standing.stream()
                .sorted(Comparator.comparing((ProposalEntity proposal) -> proposal.standing(clock.getZone())
                                .map(Proposals::rank)
                                .orElse(3))
                        .thenComparing(ProposalEntity::proposedAt)
                        .thenComparing(ProposalEntity::id))
                .collect(Collectors.toMap(ProposalEntity::award, Function.identity(), (first, second) -> first));
    }

    private static List<UUID> uuids(List<LearnerId> person) {
        return person.stream().map(learner -> UUID.fromString(learner.value())).toList();
    }
}
