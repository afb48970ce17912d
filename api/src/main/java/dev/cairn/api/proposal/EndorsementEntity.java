package dev.cairn.api.proposal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "endorsement")
class EndorsementEntity {

    static final String ENDORSED = "endorsed";
    static final String DECLINED = "declined";
    static final String WITHDRAWN = "withdrawn";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID proposalId;
    private String organisationId;
    private String outcome;
    private @Nullable String comment;
    private @Nullable String decidedBy;
    private Instant decidedAt;

    protected EndorsementEntity() {}

    EndorsementEntity(
            UUID proposalId,
            String organisationId,
            String outcome,
            @Nullable String comment,
            @Nullable String decidedBy,
            Instant decidedAt) {
        this.proposalId = proposalId;
        this.organisationId = organisationId;
        this.outcome = outcome;
        this.comment = comment;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    UUID proposalId() {
        return proposalId;
    }

    String organisationId() {
        return organisationId;
    }

    String outcome() {
        return outcome;
    }

    @Nullable
    String comment() {
        return comment;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
