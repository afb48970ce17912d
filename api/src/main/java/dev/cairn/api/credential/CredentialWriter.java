package dev.cairn.api.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.api.catalogue.Awards;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.learner.SubjectDetails;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.proposal.ApprovedProposal;
import dev.cairn.api.proposal.PlacedUnit;
import dev.cairn.credentials.compose.AchievementContent;
import dev.cairn.credentials.compose.AchievementType;
import dev.cairn.credentials.compose.CredentialComposer;
import dev.cairn.credentials.compose.CredentialContent;
import dev.cairn.credentials.compose.EmailIdentity;
import dev.cairn.credentials.compose.EndorsementContent;
import dev.cairn.credentials.compose.EvidenceContent;
import dev.cairn.credentials.compose.IssuerProfile;
import dev.cairn.credentials.compose.SubjectContent;
import dev.cairn.credentials.compose.UnitAlignment;
import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.validity.Validity;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a credential says, from what is on record. The only place that decides which facts of a learner leave the house. */
@Component
class CredentialWriter {

    private final Learners learners;
    private final Awards awards;
    private final RulesInForce rules;
    private final PublicAddresses addresses;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();

    CredentialWriter(Learners learners, Awards awards, RulesInForce rules, PublicAddresses addresses, Clock clock) {
        this.learners = learners;
        this.awards = awards;
        this.rules = rules;
        this.addresses = addresses;
        this.zone = clock.getZone();
    }

    ObjectNode credential(
            UUID id,
            IssuerProfile issuer,
            ApprovedProposal proposal,
            AwardDefinition definition,
            List<ObjectNode> endorsements,
            Instant at) {
        return CredentialComposer.compose(new CredentialContent(
                addresses.credential(id),
                issuer,
                at,
                validUntil(proposal, definition, at),
                proposal.earnedOn(),
                zone,
                subject(proposal),
                achievement(definition),
                proposal.units().stream().map(this::evidence).toList(),
                endorsements));
    }

    ObjectNode endorsement(
            IssuerProfile endorser,
            ApprovedProposal proposal,
            AwardDefinition definition,
            ApprovedProposal.Given given,
            Instant at) {
        return CredentialComposer.composeEndorsement(new EndorsementContent(
                addresses.endorsement(proposal.id(), given.organisation()),
                endorser,
                at,
                addresses.achievement(proposal.award()),
                definition.award().title(),
                given.comment()));
    }

    /** What the validity table says: an award that is good until a day ends with that day, as the provider counts days (decision 7). */
    private @Nullable Instant validUntil(ApprovedProposal proposal, AwardDefinition definition, Instant at) {
        Validity validity = rules.current()
                .validity()
                .validityOf(definition, proposal.earnedOn(), at.atZone(zone).toLocalDate());
        if (validity instanceof Validity.Undetermined open) {
            throw new ConflictProblem(
                    "Expected to know how long %s is good before it is signed, but: %s"
                            .formatted(proposal.award(), open.reason()),
                    "/api/proposals/" + proposal.id());
        }
        LocalDate last = validity.expiresOn().orElse(null);
        if (last == null) {
            return null;
        }
        Instant end = last.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant();
        if (!end.isAfter(at)) {
            throw new ConflictProblem(
                    "Expected an award that is still good when it is signed, but %s was good until %s. Reject the proposal, or have it earned anew."
                            .formatted(proposal.award(), last),
                    "/api/proposals/" + proposal.id());
        }
        return end;
    }

    private SubjectContent subject(ApprovedProposal proposal) {
        SubjectDetails details = learners.subjectDetails(proposal.learner());
        String own = details.ownDid();
        String email = details.email();
        return new SubjectContent(
                URI.create(own != null ? own : "urn:uuid:" + UUID.randomUUID()),
                email == null ? null : EmailIdentity.of(email, random));
    }

    private AchievementContent achievement(AwardDefinition definition) {
        Award award = definition.award();
        return new AchievementContent(
                addresses.achievement(award.version()),
                type(award),
                award.title(),
                definition.design().description(),
                definition.say(),
                award.code().value(),
                Integer.toString(award.version().number()),
                award.aqfLevel(),
                null,
                unitsOfEverybody(definition));
    }

    /** An achievement is the same for everybody who earns it, so it names the core; the learner's electives are evidence. */
    private List<UnitAlignment> unitsOfEverybody(AwardDefinition definition) {
        return definition
                .rule()
                .lines()
                .filter(PackagingRule.AllOf.class::isInstance)
                .flatMap(line -> line.units().stream())
                .map(unit -> UnitAlignment.nationallyRegistered(unit.value(), awards.unitTitle(unit.value())))
                .toList();
    }

    private static AchievementType type(Award award) {
        return award.kind() == AwardKind.MICRO_CREDENTIAL
                ? AchievementType.MICRO_CREDENTIAL
                : award.kind() == AwardKind.SKILL_SET
                        ? AchievementType.SKILL_SET
                        : AchievementType.ofQualification(award.title());
    }

    private EvidenceContent evidence(PlacedUnit unit) {
        return new EvidenceContent(
                unit.heldAs(), awards.unitTitle(unit.heldAs()), unit.route().phrase(), unit.achievedOn());
    }
}
