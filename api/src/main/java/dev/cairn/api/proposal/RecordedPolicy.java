package dev.cairn.api.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.api.catalogue.Awards;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.learner.LearnerRecords;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.endorsement.EndorsementQuestion;
import dev.cairn.engine.endorsement.EndorsementRequirement;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.stacking.Basis;
import dev.cairn.processes.issuance.EndorsementPolicy;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the endorsement policy about a proposal, and keeps its answer with the proposal. */
@Component
class RecordedPolicy implements EndorsementPolicy {

    private final ProposalRepository proposals;
    private final ReviewRepository reviews;
    private final Awards awards;
    private final LearnerRecords records;
    private final RulesInForce rules;
    private final ObjectMapper json;

    RecordedPolicy(
            ProposalRepository proposals,
            ReviewRepository reviews,
            Awards awards,
            LearnerRecords records,
            RulesInForce rules,
            ObjectMapper json) {
        this.proposals = proposals;
        this.reviews = reviews;
        this.awards = awards;
        this.records = records;
        this.rules = rules;
        this.json = json;
    }

    @Override
    public EndorsementRequirement requirementFor(String proposalId) {
        ProposalEntity proposal =
                proposals.findById(UUID.fromString(proposalId)).orElseThrow();
        EndorsementRequirement requirement = rules.current().endorsement().requirementFor(question(proposal));
        proposal.asked(write(requirement));
        return requirement;
    }

    /** The requirement as it was kept. */
    EndorsementRequirement read(String policy) {
        try {
            return json.readValue(policy, EndorsementRequirement.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(EndorsementRequirement requirement) {
        try {
            return json.writeValueAsString(requirement);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EndorsementQuestion question(ProposalEntity proposal) {
        AwardDefinition definition = awards.definition(proposal.award());
        Basis basis = proposal.basis();
        return new EndorsementQuestion(
                proposal.award(),
                definition.award().kind(),
                definition.employers(),
                !basis.looseResults().isEmpty(),
                basis.components().size(),
                allIssuedAndUnderNoReview(proposal));
    }

    /** Whatever is issued went the whole way its policy asked for; only a review casts doubt on it. */
    private boolean allIssuedAndUnderNoReview(ProposalEntity proposal) {
        List<AwardVersion> components = List.copyOf(proposal.basis().components());
        if (components.isEmpty()) {
            return false;
        }
        List<ProposalEntity> issued = proposals
                .findByLearnerIdInAndStateIn(
                        records.of(proposal.learner()).stream()
                                .map(record -> UUID.fromString(record.value()))
                                .toList(),
                        List.of(ProposalState.ISSUED))
                .stream()
                .filter(other -> components.contains(other.award()))
                .toList();
        return issued.stream().map(ProposalEntity::award).distinct().count() == components.size()
                && reviews.findByProposalIdInAndClosedAtIsNull(
                                issued.stream().map(ProposalEntity::id).collect(Collectors.toSet()))
                        .isEmpty();
    }
}
