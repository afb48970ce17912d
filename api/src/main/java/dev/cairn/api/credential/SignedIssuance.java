package dev.cairn.api.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.api.catalogue.Awards;
import dev.cairn.api.issuer.Issuers;
import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.api.organisation.OrganisationId;
import dev.cairn.api.proposal.ApprovedProposal;
import dev.cairn.api.proposal.ApprovedProposals;
import dev.cairn.credentials.compose.IssuerProfile;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.processes.issuance.Issuance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Issues what was approved: signs the credential, puts it in the register, and announces that the learner's facts changed, since an
 * issued award counts towards the next one. All in the transaction of the last consent.
 */
@Component
class SignedIssuance implements Issuance {

    private final ApprovedProposals approved;
    private final Awards awards;
    private final CredentialWriter writer;
    private final Issuers issuers;
    private final CredentialStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignedIssuance(
            ApprovedProposals approved,
            Awards awards,
            CredentialWriter writer,
            Issuers issuers,
            CredentialStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.approved = approved;
        this.awards = awards;
        this.writer = writer;
        this.issuers = issuers;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void issue(String proposalId) {
        ApprovedProposal proposal = approved.approved(proposalId);
        AwardDefinition definition = awards.definition(proposal.award());
        UUID id = UUID.randomUUID();
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<ObjectNode> endorsements = proposal.endorsements().stream()
                .map(given -> endorsement(proposal, definition, given, at))
                .toList();
        IssuerProfile issuer = issuers.issuerProfile();
        ObjectNode signed = issuers.sign(writer.credential(id, issuer, proposal, definition, endorsements, at), issuer);
        store.add(new IssuedCredential(
                id, proposal.id(), proposal.learner(), proposal.award(), proposal.earnedOn(), at, signed.toString()));
        approved.issued(proposal, id, at);
        events.publishEvent(new LearnersChanged(Set.of(proposal.learner()), "issued " + proposal.award()));
    }

    /** The endorser signs first, the issuer then signs the whole with it inside (Open Badges 3.0, endorsement). */
    private ObjectNode endorsement(
            ApprovedProposal proposal, AwardDefinition definition, ApprovedProposal.Given given, Instant at) {
        IssuerProfile endorser = issuers.endorserProfile(new OrganisationId(given.organisation()));
        return issuers.sign(writer.endorsement(endorser, proposal, definition, given, at), endorser);
    }
}
