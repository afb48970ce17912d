package dev.cairn.api.account;

import dev.cairn.api.organisation.OrganisationId;
import dev.cairn.engine.result.LearnerId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String username;

    @Column(nullable = false)
    private String password;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Column(name = "organisation_id")
    private @Nullable String organisationId;

    @Column(name = "learner_id")
    private @Nullable String learnerId;

    @Column(nullable = false)
    private boolean enabled;

    @Column(nullable = false)
    private boolean demonstration;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected AccountEntity() {}

    AccountEntity(NewAccount account, String encodedPassword, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.username = account.username();
        this.password = encodedPassword;
        this.displayName = account.displayName();
        this.roles = EnumSet.copyOf(account.roles());
        this.organisationId = account.organisationId() == null
                ? null
                : account.organisationId().value();
        this.learnerId =
                account.learnerId() == null ? null : account.learnerId().value();
        this.enabled = true;
        this.demonstration = account.demonstration();
        this.createdAt = createdAt;
    }

    /** Makes an account of the demonstration a real one, with a password that is not public. */
    void takeOver(String encodedPassword) {
        this.password = encodedPassword;
        this.demonstration = false;
        this.enabled = true;
    }

    void assignLearner(LearnerId learner) {
        this.learnerId = learner.value();
    }

    /** @param demonstrating whether accounts with public passwords may sign in */
    AccountPrincipal toPrincipal(boolean demonstrating) {
        return new AccountPrincipal(toAccount(), password, enabled && (demonstrating || !demonstration));
    }

    CurrentAccount toAccount() {
        return new CurrentAccount(
                id,
                username,
                displayName,
                roles,
                organisationId == null ? null : new OrganisationId(organisationId),
                learnerId == null ? null : new LearnerId(learnerId));
    }
}
