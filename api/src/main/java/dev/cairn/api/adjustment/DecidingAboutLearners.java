package dev.cairn.api.adjustment;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.account.Role;
import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.effect.Effect;
import dev.cairn.api.effect.Effects;
import dev.cairn.api.learner.LearnerAccess;
import dev.cairn.api.learner.LearnerRecords;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.learner.LearnersChanged;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.problem.FieldIssue;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.AdjustmentPolicy.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes decisions about learners, shows their effect first, and takes them back. A decision about a group is taken for all of them or for
 * none. Nobody decides about themselves (edge case G6). Thread-safe.
 */
@Component
class DecidingAboutLearners {

    private final DecisionRegister register;
    private final ImpossibleAwards impossible;
    private final RulesInForce rules;
    private final Learners learners;
    private final LearnerRecords records;
    private final LearnerAccess access;
    private final Effects effects;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DecidingAboutLearners(
            DecisionRegister register,
            ImpossibleAwards impossible,
            RulesInForce rules,
            Learners learners,
            LearnerRecords records,
            LearnerAccess access,
            Effects effects,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.register = register;
        this.impossible = impossible;
        this.rules = rules;
        this.learners = learners;
        this.records = records;
        this.access = access;
        this.effects = effects;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What is to be decided, about whom, by whom.
     *
     * @param groupName how the group is called; null: one learner
     */
    record Wish(
            List<LearnerId> learners,
            @Nullable String groupName,
            DecisionForm form,
            String reason,
            CurrentAccount account) {

        Wish {
            learners = learners.stream().distinct().toList();
        }

        private Wish deciding(DecisionForm other) {
            return new Wish(learners, groupName, other, reason, account);
        }
    }

    Effect preview(Wish asked) {
        Wish wish = settled(asked);
        List<String> warnings = warnings(wish);
        return effects.of(wish.learners(), () -> write(wish)).withWarnings(warnings);
    }

    /**
     * Takes a decision.
     *
     * @param acknowledged whether the author has seen the warnings of the preview
     */
    @Transactional
    public List<RecordedDecision> take(Wish asked, boolean acknowledged) {
        Wish wish = settled(asked);
        List<String> warnings = warnings(wish);
        if (!acknowledged && !warnings.isEmpty()) {
            throw new ConflictProblem(
                    "Expected 'acknowledged' with this decision, because %s. Look at its preview first."
                            .formatted(String.join("; ", warnings)));
        }
        return write(wish).stream().map(id -> register.find(id).orElseThrow()).toList();
    }

    Effect previewTakingBack(List<RecordedDecision> decisions, String reason, CurrentAccount account) {
        access.requireStranger(account, learnersOf(decisions));
        return effects.of(learnersOf(decisions), () -> writeTakenBack(decisions, reason, account));
    }

    @Transactional
    public List<RecordedDecision> takeBack(List<RecordedDecision> decisions, String reason, CurrentAccount account) {
        access.requireStranger(account, learnersOf(decisions));
        writeTakenBack(decisions, reason, account);
        return decisions.stream()
                .map(decision -> register.find(decision.id()).orElseThrow())
                .toList();
    }

    private List<UUID> write(Wish wish) {
        records.lock(wish.learners());
        String groupName = wish.groupName();
        RecordedDecision.Group group =
                groupName == null ? null : new RecordedDecision.Group(UUID.randomUUID(), groupName);
        String author = wish.account().actor();
        List<UUID> ids = new ArrayList<>();
        for (LearnerId learner : wish.learners()) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            register.append(id, learner, group, wish.form(), wish.reason(), author);
            audit.record(author, "decide-about-learner", "learner", learner.value(), detail(id, group, wish.form()));
        }
        announce(wish.learners(), "decision: " + wish.form().kindWord());
        return ids;
    }

    private static Map<String, String> detail(UUID id, RecordedDecision.@Nullable Group group, DecisionForm form) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("decision", id.toString());
        detail.put("kind", form.kindWord());
        form.concerns().ifPresent(award -> detail.put("award", award.value()));
        if (group != null) {
            detail.put("group", group.id().toString());
        }
        return detail;
    }

    /** What of a group was taken back before stays as it is; a decision of its own is taken back once. */
    private void writeTakenBack(List<RecordedDecision> decisions, String reason, CurrentAccount account) {
        records.lock(learnersOf(decisions));
        List<LearnerId> concerned = new ArrayList<>();
        for (RecordedDecision decision : decisions) {
            if (register.appendTakenBack(decision.id(), reason, account.actor())) {
                concerned.add(decision.learner());
                audit.record(
                        account.actor(),
                        "take-back-decision",
                        "learner",
                        decision.learner().value(),
                        Map.of(
                                "decision",
                                decision.id().toString(),
                                "kind",
                                decision.form().kindWord()));
            }
        }
        if (concerned.isEmpty()) {
            throw new ConflictProblem("Expected a decision that stands, but it was taken back before.");
        }
        announce(concerned, "decision taken back");
    }

    private void announce(List<LearnerId> concerned, String because) {
        events.publishEvent(new LearnersChanged(Set.copyOf(concerned), because));
    }

    /** The wish as it is to be recorded, with nothing that stands against it. */
    private Wish settled(Wish asked) {
        access.requireStranger(asked.account(), asked.learners());
        Wish wish = asked.deciding(asked.form().settledBy(rules.current()));
        for (LearnerId learner : wish.learners()) {
            if (learners.find(learner).isEmpty()) {
                throw new NotFoundProblem("learner", learner.value());
            }
        }
        List<FieldIssue> issues = objections(wish.form()).stream()
                .map(objection -> new FieldIssue("decision." + objection.field(), objection.message()))
                .toList();
        if (!issues.isEmpty()) {
            throw new InvalidInputProblem(issues);
        }
        return wish;
    }

    private List<DecisionForm.Objection> objections(DecisionForm form) {
        try {
            form.addTo(new Gathering(), "checked");
            return form.objections(versions(form));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputProblem("decision", String.valueOf(e.getMessage()));
        }
    }

    private List<AwardDefinition> versions(DecisionForm form) {
        return form.concerns().map(rules.current().catalogue()::listPublished).orElse(List.of());
    }

    private List<String> warnings(Wish wish) {
        if (!(wish.form() instanceof AdjustmentForm form)) {
            return List.of();
        }
        Author author = new Author(wish.account().has(Role.REGISTRAR), false);
        return wish.learners().stream()
                .flatMap(learner -> impossible.warnings(learner, form.adjustment("supposed"), author).stream())
                .toList();
    }

    private static List<LearnerId> learnersOf(List<RecordedDecision> decisions) {
        return decisions.stream().map(RecordedDecision::learner).distinct().collect(Collectors.toList());
    }
}
