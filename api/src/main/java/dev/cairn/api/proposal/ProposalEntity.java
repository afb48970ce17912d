package dev.cairn.api.proposal;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.stacking.Basis;
import dev.cairn.engine.stacking.Standing;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> warnings;

    private @Nullable LocalDate judgedAsAt;
    private @Nullable Instant judgedAsKnownAt;
    private @Nullable String judgedByRules;
    private @Nullable String policy;
    private @Nullable String processInstanceId;
    private Instant proposedAt;
    private @Nullable Instant closedAt;
    private @Nullable String closedBecause;
    private @Nullable Instant handedBackAt;
    private @Nullable String handedBackInto;

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
            List<String> warnings,
            Judged judged,
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
        this.warnings = List.copyOf(warnings);
        this.judgedAsAt = judged.asAt();
        this.judgedAsKnownAt = judged.asKnownAt();
        this.judgedByRules = judged.rules();
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

    /**
     * What the record said at an instant; empty where the proposal had ended without an award, or was not made yet.
     *
     * @param zone where the provider's days begin: an award is issued on the day of signing there
     */
    Optional<Standing> standingAt(Instant at, ZoneId zone) {
        Instant closed = closedAt;
        if (proposedAt.isAfter(at)) {
            return Optional.empty();
        }
        if (closed == null || closed.isAfter(at)) {
            return Optional.of(new Standing.InProcess(award(), basis()));
        }
        if (state != ProposalState.ISSUED) {
            return Optional.empty();
        }
        Instant back = handedBackAt;
        String into = handedBackInto;
        return Optional.of(
                back == null || into == null || back.isAfter(at)
                        ? new Standing.Issued(award(), earnedOn, LocalDate.ofInstant(closed, zone), basis())
                        : new Standing.HandedBack(award(), earnedOn, basis(), AwardVersion.parse(into)));
    }

    /** What the record says now. */
    Optional<Standing> standing(ZoneId zone) {
        return standingAt(Instant.MAX, zone);
    }

    /** Records that it went back into a larger award; false where that is on record already. */
    boolean handBack(AwardVersion into, Instant at) {
        if (handedBackAt != null) {
            return false;
        }
        handedBackAt = at;
        handedBackInto = into.toString();
        return true;
    }

    /** The larger award that it went back into; null: it is held by itself. */
    @Nullable
    String handedBackInto() {
        return handedBackInto;
    }

    /** What its learner should know before it is issued. */
    List<String> warnings() {
        return warnings;
    }

    /** When and by what it was judged; empty for one of before that was kept. */
    Optional<Judged> judged() {
        LocalDate asAt = judgedAsAt;
        Instant asKnownAt = judgedAsKnownAt;
        String rules = judgedByRules;
        return asAt == null || asKnownAt == null || rules == null
                ? Optional.empty()
                : Optional.of(new Judged(asAt, asKnownAt, rules));
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
