package dev.cairn.api.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Endorsements are appended: there is nothing here that changes or deletes one. */
interface EndorsementRepository extends Repository<EndorsementEntity, Long> {

    EndorsementEntity save(EndorsementEntity endorsement);

    List<EndorsementEntity> findByProposalIdOrderByOrganisationId(UUID proposalId);
}
