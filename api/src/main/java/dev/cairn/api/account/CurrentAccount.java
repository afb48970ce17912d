package dev.cairn.api.account;

import dev.cairn.api.organisation.OrganisationId;
import dev.cairn.engine.result.LearnerId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. A controller method that has a parameter of this type gets it; where nobody is signed in, the parameter must be
 * {@code @Nullable}, or the request is refused.
 *
 * @param organisationId for whom this account endorses; null when it belongs to no organisation
 * @param learnerId whose record this account owns; null when it is nobody's
 */
public record CurrentAccount(
        UUID id,
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable OrganisationId organisationId,
        @Nullable LearnerId learnerId) {

    public CurrentAccount {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The name that stands in audit entries and tasks: our id of the account, never the person's name. */
    public String actor() {
        return id.toString();
    }
}
