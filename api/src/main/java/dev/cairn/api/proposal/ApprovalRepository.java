package dev.cairn.api.proposal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Approvals are appended: there is nothing here that changes or deletes one. */
interface ApprovalRepository extends Repository<ApprovalEntity, UUID> {

    ApprovalEntity save(ApprovalEntity approval);

    Optional<ApprovalEntity> findById(UUID proposalId);
}
