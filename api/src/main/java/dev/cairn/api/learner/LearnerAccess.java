package dev.cairn.api.learner;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.account.Role;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.engine.result.LearnerId;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see a learner's record: registrars, and the learner. */
@Component
public class LearnerAccess {

    private final Learners learners;
    private final LearnerRecords records;

    LearnerAccess(Learners learners, LearnerRecords records) {
        this.learners = learners;
        this.records = records;
    }

    /**
     * The learner of a path, if the account may see them.
     *
     * @throws AccessDeniedException if it may not, whether or not there is such a learner
     * @throws NotFoundProblem if there is no such learner
     */
    public LearnerView require(CurrentAccount account, String learner) {
        LearnerId id = new LearnerId(learner);
        if (!account.has(Role.REGISTRAR) && !isOwn(account, id)) {
            throw new AccessDeniedException("Expected a registrar or the learner.");
        }
        return parse(learner)
                .flatMap(found -> learners.find(new LearnerId(found.toString())))
                .orElseThrow(() -> new NotFoundProblem("learner", learner));
    }

    /**
     * Lets nobody decide about themselves (edge case G6).
     *
     * @throws AccessDeniedException if one of these is the account's own record, or merged with it
     */
    public void requireStranger(CurrentAccount account, Collection<LearnerId> concerned) {
        if (concerned.stream().anyMatch(learner -> isOwn(account, learner))) {
            throw new AccessDeniedException("Nobody decides about their own record.");
        }
    }

    /** Whether it is the account's own record, or one merged with it. */
    public boolean isOwn(CurrentAccount account, LearnerId learner) {
        LearnerId own = account.learnerId();
        return own != null
                && (own.equals(learner)
                        || parse(learner.value()).isPresent()
                                && parse(own.value()).isPresent()
                                && records.areOnePerson(own, learner));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
