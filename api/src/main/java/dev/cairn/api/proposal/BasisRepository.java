package dev.cairn.api.proposal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Bases are appended: there is nothing here that changes or deletes one. */
interface BasisRepository extends Repository<BasisEntity, Long> {

    BasisEntity save(BasisEntity basis);

    /** The earliest first; without the one that the award was proposed on. */
    List<BasisEntity> findByProposalIdOrderById(UUID proposalId);
}
