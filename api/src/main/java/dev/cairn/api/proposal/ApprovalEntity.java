package dev.cairn.api.proposal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "approval")
class ApprovalEntity {

    static final String APPROVED = "approved";
    static final String REJECTED = "rejected";

    @Id
    private UUID proposalId;

    private String outcome;
    private @Nullable String comment;
    private String decidedBy;
    private Instant decidedAt;

    protected ApprovalEntity() {}

    ApprovalEntity(UUID proposalId, String outcome, @Nullable String comment, String decidedBy, Instant decidedAt) {
        this.proposalId = proposalId;
        this.outcome = outcome;
        this.comment = comment;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    String outcome() {
        return outcome;
    }

    @Nullable
    String comment() {
        return comment;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
