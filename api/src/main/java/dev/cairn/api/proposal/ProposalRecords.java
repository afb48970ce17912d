package dev.cairn.api.proposal;

import dev.cairn.api.catalogue.Awards;
import dev.cairn.api.learner.LearnerRecords;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.endorsement.EndorsementRequirement;
import dev.cairn.engine.endorsement.EndorsementRequirement.Approval;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.LearnerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what became of proposals. Thread-safe. */
@Component
public class ProposalRecords {

    private final ProposalRepository proposals;
    private final EndorsementRepository endorsements;
    private final ApprovalRepository approvals;
    private final BarRepository bars;
    private final ReviewRepository reviews;
    private final ReviewChains chains;
    private final BasisRepository bases;
    private final RecordedPolicy policies;
    private final Placements placements;
    private final Awards awards;
    private final LearnerRecords records;

    ProposalRecords(
            ProposalRepository proposals,
            EndorsementRepository endorsements,
            ApprovalRepository approvals,
            BarRepository bars,
            ReviewRepository reviews,
            ReviewChains chains,
            BasisRepository bases,
            RecordedPolicy policies,
            Placements placements,
            Awards awards,
            LearnerRecords records) {
        this.proposals = proposals;
        this.endorsements = endorsements;
        this.approvals = approvals;
        this.bars = bars;
        this.reviews = reviews;
        this.chains = chains;
        this.bases = bases;
        this.policies = policies;
        this.placements = placements;
        this.awards = awards;
        this.records = records;
    }

    @Transactional(readOnly = true)
    public Optional<ProposalView> find(UUID id) {
        return proposals.findById(id).map(this::view);
    }

    /** @throws NotFoundProblem if there is none of this id */
    @Transactional(readOnly = true)
    public ProposalView require(UUID id) {
        return find(id).orElseThrow(() -> new NotFoundProblem("proposal", id.toString()));
    }

    /** The proposals of a person under any of their records, the earliest first. */
    @Transactional(readOnly = true)
    public List<ProposalView> listOf(LearnerId learner) {
        List<UUID> person = records.of(learner).stream()
                .map(record -> UUID.fromString(record.value()))
                .toList();
        return proposals.findByLearnerIdInOrderByProposedAtAscIdAsc(person).stream()
                .map(this::view)
                .toList();
    }

    /** The explanation as it was when the award was proposed, byte for byte. */
    @Transactional(readOnly = true)
    public Optional<String> findExplanation(UUID id) {
        return proposals.findById(id).map(ProposalEntity::explanation);
    }

    /** When and by what a proposal was judged; empty for one of before that was kept. */
    @Transactional(readOnly = true)
    public Optional<Judged> findJudged(UUID id) {
        return proposals.findById(id).flatMap(ProposalEntity::judged);
    }

    private ProposalView view(ProposalEntity proposal) {
        AwardDefinition definition = awards.definition(proposal.award());
        String kept = proposal.policy();
        @Nullable EndorsementRequirement policy = kept == null ? null : policies.read(kept);
        List<ReviewView> reviewed = reviewsOf(proposal);
        Optional<BarEntity> bar = bars.findByProposalIdAndLiftedAtIsNull(proposal.id());
        return new ProposalView(
                proposal.id(),
                proposal.learner().value(),
                proposal.award().toString(),
                definition.award().title(),
                definition.award().kind(),
                proposal.state(),
                proposal.earnedOn(),
                proposal.proposedAt(),
                proposal.closedAt(),
                proposal.closedBecause(),
                proposal.basis().components().stream()
                        .map(AwardVersion::toString)
                        .toList(),
                placements.read(proposal.placements()),
                policy == null ? List.of() : policy.endorsers(),
                policy == null ? 0 : policy.quorum(),
                policy == null || policy.approval() == Approval.REGISTRAR,
                policy == null ? null : policy.decidedBy().toString(),
                endorsementsOf(proposal),
                approvals
                        .findById(proposal.id())
                        .map(decision -> new ProposalView.ApprovalView(
                                decision.outcome(), decision.comment(), decision.decidedAt()))
                        .orElse(null),
                bar.isPresent(),
                bar.filter(BarEntity::isPostponement).isPresent(),
                reviewed.stream()
                        .filter(ReviewView::isOpen)
                        .map(ReviewView::why)
                        .findFirst()
                        .orElse(null),
                reviewed,
                basesOf(proposal),
                proposal.warnings(),
                proposal.handedBackInto(),
                Map.of());
    }

    private List<ReviewView> reviewsOf(ProposalEntity proposal) {
        return reviews.findByProposalIdOrderById(proposal.id()).stream()
                .map(review -> new ReviewView(
                        review.why(),
                        chains.read(review.chain()),
                        review.openedAt(),
                        review.closedAt(),
                        review.closedAs(),
                        review.closedReason()))
                .toList();
    }

    private List<BasisView> basesOf(ProposalEntity proposal) {
        return Stream.concat(
                        Stream.of(BasisView.of(proposal.proposedAt(), proposal.basis())),
                        bases.findByProposalIdOrderById(proposal.id()).stream()
                                .map(later -> BasisView.of(later.recordedAt(), later.basis())))
                .toList();
    }

    private List<ProposalView.EndorsementView> endorsementsOf(ProposalEntity proposal) {
        return endorsements.findByProposalIdOrderByOrganisationId(proposal.id()).stream()
                .map(said -> new ProposalView.EndorsementView(
                        said.organisationId(), said.outcome(), said.comment(), said.decidedAt()))
                .toList();
    }
}
