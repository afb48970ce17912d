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

    static final String UPHELD = "upheld";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID proposalId;
    private String why;
    private String chain;
    private Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable String closedAs;
    private @Nullable String closedBy;
    private @Nullable String closedReason;

    protected ReviewEntity() {}

    ReviewEntity(UUID proposalId, String why, String chain, Instant openedAt) {
        this.proposalId = proposalId;
        this.why = why;
        this.chain = chain;
        this.openedAt = openedAt;
    }

    UUID proposalId() {
        return proposalId;
    }

    String why() {
        return why;
    }

    /** The way from what was lost to the award, as JSON. */
    String chain() {
        return chain;
    }

    /** The ground is another one by now; false where it is the same. */
    boolean nowStandsOn(String otherWhy, String otherChain) {
        if (why.equals(otherWhy) && chain.equals(otherChain)) {
            return false;
        }
        why = otherWhy;
        chain = otherChain;
        return true;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String closedAs() {
        return closedAs;
    }

    @Nullable
    String closedReason() {
        return closedReason;
    }

    /** A person decided that the award stands although what it rested on is gone. */
    void uphold(Instant at, String by, String reason) {
        closedAt = at;
        closedAs = UPHELD;
        closedBy = by;
        closedReason = reason;
    }

    /** The facts bear the award out again, or lack only what a person upheld it against before. */
    void restore(Instant at) {
        closedAt = at;
        closedAs = "restored";
    }
}
