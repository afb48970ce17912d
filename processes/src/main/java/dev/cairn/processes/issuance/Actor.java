package dev.cairn.processes.issuance;

import java.util.Set;
import org.kie.kogito.usertask.impl.lifecycle.DefaultUserTaskLifeCycle;

/**
 * A person who acts on a task, as the caller has authenticated them.
 *
 * @param userId the account's id, never blank; not a name
 * @param groups what the person may act for: {@code employer:<organisation id>} and {@code registrar}
 */
public record Actor(String userId, Set<String> groups) {

    /** The group that approves proposals. */
    public static final String REGISTRAR = "registrar";

    private static final String EMPLOYER = "employer:";

    public Actor {
        groups = Set.copyOf(groups);
        // The engine lets a user of its own name act on every task, whatever the groups.
        if (userId.isBlank() || userId.equals(DefaultUserTaskLifeCycle.WORKFLOW_ENGINE_USER)) {
            throw new IllegalArgumentException("Expected the user id of a person, but found '%s'.".formatted(userId));
        }
    }

    /** The group of those who may endorse for an organisation. */
    public static String employerGroup(String organisation) {
        return EMPLOYER + organisation;
    }

    /** The organisation that a group of endorsers acts for; throws {@link IllegalArgumentException} for any other group. */
    static String organisationOf(String group) {
        if (!group.startsWith(EMPLOYER)) {
            throw new IllegalArgumentException(
                    "Expected a group '%s<organisation id>', but found '%s'.".formatted(EMPLOYER, group));
        }
        return group.substring(EMPLOYER.length());
    }
}
