package dev.cairn.api.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "organisation")
class OrganisationEntity implements Persistable<String> {

    @Id
    private String id;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Organisation.Kind kind;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** The id is given, not generated, so it cannot tell a new row from a known one. */
    private transient boolean isNew;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected OrganisationEntity() {}

    OrganisationEntity(Organisation organisation, Instant createdAt) {
        this.id = organisation.id().value();
        this.name = organisation.name();
        this.kind = organisation.kind();
        this.createdAt = createdAt;
        this.isNew = true;
    }

    Organisation toOrganisation() {
        return new Organisation(new OrganisationId(id), name, kind);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }
}
