package dev.cairn.api.proposal;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.stacking.Basis;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an issued award came to rest on after part of what it had rested on was lost, or had come back (edge case E3). */
@Entity
@Table(name = "award_basis")
class BasisEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID proposalId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> components;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> looseResults;

    private Instant recordedAt;

    protected BasisEntity() {}

    BasisEntity(UUID proposalId, Basis basis, Instant recordedAt) {
        this.proposalId = proposalId;
        this.components =
                basis.components().stream().map(AwardVersion::toString).toList();
        this.looseResults = basis.looseResults().stream().map(ResultId::value).toList();
        this.recordedAt = recordedAt;
    }

    Basis basis() {
        return Basis.of(
                components.stream().map(AwardVersion::parse).toList(),
                looseResults.stream().map(ResultId::new).toList());
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
