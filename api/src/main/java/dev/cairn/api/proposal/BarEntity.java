package dev.cairn.api.proposal;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What bars an award version for a learner until a person reopens it: a decline or rejection (decision 19), or that the learner waits
 * with it (edge case E7).
 */
@Entity
@Table(name = "award_bar")
class BarEntity {

    static final String POSTPONED = "postponed";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID learnerId;
    private String awardCode;
    private int awardVersion;
    private String because;
    private @Nullable String reason;
    private UUID proposalId;
    private Instant recordedAt;
    private @Nullable Instant liftedAt;
    private @Nullable String liftedBy;
    private @Nullable String liftedReason;

    protected BarEntity() {}

    /** The bar that a proposal leaves which ended as it did. */
    BarEntity(ProposalEntity proposal, Instant recordedAt) {
        this(proposal, proposal.state().code(), null, recordedAt);
    }

    /**
     * The bar of a proposal that its learner waits with.
     *
     * @param reason why, in the words of who decided it
     */
    static BarEntity postponed(ProposalEntity proposal, String reason, Instant recordedAt) {
        return new BarEntity(proposal, POSTPONED, reason, recordedAt);
    }

    private BarEntity(ProposalEntity proposal, String because, @Nullable String reason, Instant recordedAt) {
        this.learnerId = UUID.fromString(proposal.learner().value());
        this.awardCode = proposal.award().award().value();
        this.awardVersion = proposal.award().number();
        this.because = because;
        this.reason = reason;
        this.proposalId = proposal.id();
        this.recordedAt = recordedAt;
    }

    AwardVersion award() {
        return new AwardVersion(new AwardCode(awardCode), awardVersion);
    }

    String because() {
        return because;
    }

    /** Whether the learner waits with it, so that the learner may end it. */
    boolean isPostponement() {
        return because.equals(POSTPONED);
    }

    UUID proposalId() {
        return proposalId;
    }

    void lift(Instant at, String by, String reason) {
        liftedAt = at;
        liftedBy = by;
        liftedReason = reason;
    }
}
