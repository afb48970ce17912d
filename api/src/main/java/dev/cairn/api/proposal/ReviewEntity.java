package dev.cairn.api.proposal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An issued award that the facts no longer bear out. It stays issued until a person decides (decision 19). */
@Entity
@Table(name = "review")
class ReviewEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID proposalId;
    private String why;
    private Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable String closedAs;

    protected ReviewEntity() {}

    ReviewEntity(UUID proposalId, String why, Instant openedAt) {
        this.proposalId = proposalId;
        this.why = why;
        this.openedAt = openedAt;
    }

    UUID proposalId() {
        return proposalId;
    }

    String why() {
        return why;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** The facts bear the award out again. */
    void restore(Instant at) {
        closedAt = at;
        closedAs = "restored";
    }
}
