package dev.cairn.api.account;

import dev.cairn.api.organisation.OrganisationId;
import dev.cairn.engine.result.LearnerId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param username 1 to 100 characters; kept in lower case
 * @param password as the person will type it; never stored like this
 * @param roles at least one
 * @param organisationId required for {@link Role#EMPLOYER}
 * @param demonstration whether the password is public, so that the account works in the demonstration only
 */
public record NewAccount(
        String username,
        String password,
        String displayName,
        Set<Role> roles,
        @Nullable OrganisationId organisationId,
        @Nullable LearnerId learnerId,
        boolean demonstration) {

    public NewAccount {
        username = normalise(username);
        roles = Set.copyOf(roles);
        if (username.isEmpty() || roles.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected a username and at least one role, but found '%s' and %s.".formatted(username, roles));
        }
        if (roles.contains(Role.EMPLOYER) && organisationId == null) {
            throw new IllegalArgumentException(
                    "Expected an organisation for the employer account '%s', but found none.".formatted(username));
        }
    }

    static String normalise(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewAccount[%s, %s]".formatted(username, roles);
    }
}
