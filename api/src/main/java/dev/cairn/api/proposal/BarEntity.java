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

/** A decline or rejection that bars an award version for a learner until a person reopens it (decision 19). */
@Entity
@Table(name = "award_bar")
class BarEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID learnerId;
    private String awardCode;
    private int awardVersion;
    private String because;
    private UUID proposalId;
    private Instant recordedAt;
    private @Nullable Instant liftedAt;
    private @Nullable String liftedBy;
    private @Nullable String liftedReason;

    protected BarEntity() {}

    BarEntity(ProposalEntity proposal, Instant recordedAt) {
        this.learnerId = UUID.fromString(proposal.learner().value());
        this.awardCode = proposal.award().award().value();
        this.awardVersion = proposal.award().number();
        this.because = proposal.state().code();
        this.proposalId = proposal.id();
        this.recordedAt = recordedAt;
    }

    AwardVersion award() {
        return new AwardVersion(new AwardCode(awardCode), awardVersion);
    }

    String because() {
        return because;
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
