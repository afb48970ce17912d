package dev.cairn.api.proposal;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.stacking.Basis;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "proposal")
class ProposalEntity {

    @Id
    private UUID id;

    private UUID learnerId;
    private String awardCode;
    private int awardVersion;
    private ProposalState state;
    private LocalDate earnedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> components;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> looseResults;

    private String placements;
    private String explanation;
    private @Nullable String policy;
    private @Nullable String processInstanceId;
    private Instant proposedAt;
    private @Nullable Instant closedAt;
    private @Nullable String closedBecause;

    @Version
    private int version;

    protected ProposalEntity() {}

    ProposalEntity(
            UUID id,
            LearnerId learner,
            AwardVersion award,
            LocalDate earnedOn,
            Basis basis,
            String placements,
            String explanation,
            Instant proposedAt) {
        this.id = id;
        this.learnerId = UUID.fromString(learner.value());
        this.awardCode = award.award().value();
        this.awardVersion = award.number();
        this.state = ProposalState.IN_PROCESS;
        this.earnedOn = earnedOn;
        this.components =
                basis.components().stream().map(AwardVersion::toString).toList();
        this.looseResults = basis.looseResults().stream().map(ResultId::value).toList();
        this.placements = placements;
        this.explanation = explanation;
        this.proposedAt = proposedAt;
    }

    UUID id() {
        return id;
    }

    LearnerId learner() {
        return new LearnerId(learnerId.toString());
    }

    AwardVersion award() {
        return new AwardVersion(new AwardCode(awardCode), awardVersion);
    }

    ProposalState state() {
        return state;
    }

    LocalDate earnedOn() {
        return earnedOn;
    }

    Basis basis() {
        return Basis.of(
                components.stream().map(AwardVersion::parse).toList(),
                looseResults.stream().map(ResultId::new).toList());
    }

    String placements() {
        return placements;
    }

    String explanation() {
        return explanation;
    }

    @Nullable
    String policy() {
        return policy;
    }

    @Nullable
    String processInstanceId() {
        return processInstanceId;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String closedBecause() {
        return closedBecause;
    }

    void started(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    /** Keeps what the endorsement policy asked, as it was on the day. */
    void asked(String policy) {
        this.policy = policy;
    }

    /** Ends the proposal. It ends once: a second end is a broken promise of the process, not a state to repair. */
    void close(ProposalState end, Instant at, String because) {
        if (state != ProposalState.IN_PROCESS || end == ProposalState.IN_PROCESS) {
            throw new IllegalStateException("Expected proposal %s in process, to end as %s, but it is %s."
                    .formatted(id, end.code(), state.code()));
        }
        state = end;
        closedAt = at;
        closedBecause = because;
    }
}
