package dev.cairn.api.learner;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.effect.Effect;
import dev.cairn.api.effect.Effects;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.engine.result.LearnerId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges two records of one person, and splits them again. Nothing is moved: results, enrolments, decisions and proposals stay with the
 * record under which they came, and are read together while the merge stands. Thread-safe.
 */
@Component
class Merging {

    private final MergeRegister register;
    private final LearnerRecords records;
    private final Learners learners;
    private final LearnerAccess access;
    private final Effects effects;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Merging(
            MergeRegister register,
            LearnerRecords records,
            Learners learners,
            LearnerAccess access,
            Effects effects,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.register = register;
        this.records = records;
        this.learners = learners;
        this.access = access;
        this.effects = effects;
        this.audit = audit;
        this.events = events;
    }

    /** What merging would change for the kept record. */
    Effect preview(LearnerId keep, LearnerId merge, String reason, CurrentAccount account) {
        requireLearners(keep, merge);
        return effects.of(List.of(keep), () -> write(keep, merge, reason, account));
    }

    @Transactional
    public LearnerMerge merge(LearnerId keep, LearnerId merge, String reason, CurrentAccount account) {
        requireLearners(keep, merge);
        return register.find(write(keep, merge, reason, account)).orElseThrow();
    }

    @Transactional
    public LearnerMerge split(UUID merge, String reason, CurrentAccount account) {
        LearnerMerge found = register.find(merge).orElseThrow(() -> new NotFoundProblem("merge", merge.toString()));
        access.requireStranger(account, List.of(found.kept(), found.merged()));
        records.lock(List.of(found.kept(), found.merged()));
        if (!register.split(merge, reason, account.actor())) {
            throw new ConflictProblem("Expected a merge that stands, but it was taken back before.");
        }
        audit.record(
                account.actor(),
                "split-learners",
                "learner",
                found.keep(),
                Map.of("merge", merge.toString(), "other", found.merge()));
        events.publishEvent(new LearnersChanged(Set.of(found.kept(), found.merged()), "learners split"));
        return register.find(merge).orElseThrow();
    }

    private UUID write(LearnerId keep, LearnerId merge, String reason, CurrentAccount account) {
        access.requireStranger(account, List.of(keep, merge));
        records.lock(List.of(keep, merge));
        requireUnmerged(
                "keep", keep, records.kept(keep).equals(keep), "That one is merged into another; name the other.");
        requireUnmerged(
                "merge",
                merge,
                records.of(merge).size() == 1,
                "That one is part of a merge already. Merge the other way round, or split first.");
        if (register.haveDifferentUsis(keep, merge)) {
            throw new ConflictProblem(
                    "Expected two records of one person, but they give two USIs. Where one of them is wrong, have it corrected first.");
        }
        UUID id = register.append(keep, merge, reason, account.actor());
        audit.record(
                account.actor(),
                "merge-learners",
                "learner",
                keep.value(),
                Map.of("merge", id.toString(), "other", merge.value()));
        events.publishEvent(new LearnersChanged(Set.of(keep, merge), "learners merged"));
        return id;
    }

    private void requireLearners(LearnerId keep, LearnerId merge) {
        for (LearnerId learner : List.of(keep, merge)) {
            if (learners.find(learner).isEmpty()) {
                throw new NotFoundProblem("learner", learner.value());
            }
        }
        if (keep.equals(merge)) {
            throw new InvalidInputProblem("merge", "Expected another record than the one that is kept.");
        }
    }

    private static void requireUnmerged(String field, LearnerId learner, boolean holds, String cure) {
        if (!holds) {
            throw new ConflictProblem(
                    "Expected in '%s' a record that is not merged, but %s is. %s".formatted(field, learner, cure));
        }
    }
}
