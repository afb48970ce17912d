package dev.cairn.processes.app;

import dev.cairn.engine.endorsement.EndorsementRequirement;
import dev.cairn.processes.issuance.Actor;
import dev.cairn.processes.issuance.EndorsementPolicy;
import dev.cairn.processes.issuance.Issuance;
import dev.cairn.processes.issuance.OpenTask;
import dev.cairn.processes.issuance.ProposalRegister;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The ports, writing one line to a table for all that they are told, in the transaction in which they are told it. */
@Component
class ToldRegister implements ProposalRegister, Issuance, EndorsementPolicy {

    static final Map<String, EndorsementRequirement> REQUIREMENTS = new ConcurrentHashMap<>();
    static final Set<String> UNISSUABLE = ConcurrentHashMap.newKeySet();

    private final JdbcTemplate jdbc;

    ToldRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public EndorsementRequirement requirementFor(String proposalId) {
        return Objects.requireNonNull(REQUIREMENTS.get(proposalId), proposalId);
    }

    @Override
    public void issue(String proposalId) {
        tell(proposalId, "issued");
        if (UNISSUABLE.contains(proposalId)) {
            throw new SigningFailed();
        }
    }

    @Override
    public void endorsed(String proposalId, String organisation, Actor by, @Nullable String comment) {
        tell(proposalId, "endorsed by %s, %s: %s".formatted(organisation, by.userId(), comment));
    }

    @Override
    public void declined(String proposalId, String organisation, Actor by, String reason) {
        tell(proposalId, "declined by %s, %s: %s".formatted(organisation, by.userId(), reason));
    }

    @Override
    public void taskWithdrawn(String proposalId, String organisation, String why) {
        tell(proposalId, "task of %s withdrawn: %s".formatted(organisation, why));
    }

    @Override
    public void approved(String proposalId, Actor by, @Nullable String comment) {
        tell(proposalId, "approved by %s: %s".formatted(by.userId(), comment));
    }

    @Override
    public void rejected(String proposalId, Actor by, String reason) {
        tell(proposalId, "rejected by %s: %s".formatted(by.userId(), reason));
    }

    @Override
    public void endedUnendorsed(String proposalId) {
        tell(proposalId, "ended unendorsed");
    }

    @Override
    public void overdue(String proposalId, OpenTask.Kind taskKind, String group) {
        tell(proposalId, "overdue: %s of %s".formatted(taskKind, group));
    }

    private void tell(String proposalId, String what) {
        jdbc.update("insert into told (proposal_id, what) values (?, ?)", proposalId, what);
    }

    /** What signing throws when it fails. */
    static final class SigningFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
