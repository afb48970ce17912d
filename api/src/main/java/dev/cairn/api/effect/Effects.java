package dev.cairn.api.effect;

import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.StackingOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows what a decision would come to. It is taken in a transaction that is rolled back, with all that taking it does, and the learners
 * are judged before and after it: so what is shown is what then happens, whatever kind of decision it is. Thread-safe.
 */
@Component
public class Effects {

    private final ObjectProvider<PresentJudgement> judgement;
    private final TransactionTemplate undone;

    Effects(ObjectProvider<PresentJudgement> judgement, PlatformTransactionManager transactions) {
        this.judgement = judgement;
        this.undone = new TransactionTemplate(transactions);
        this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What taking a decision would change for these learners.
     *
     * @param decision takes it, in the running transaction; what it throws is thrown on
     */
    public Effect of(List<LearnerId> learners, Runnable decision) {
        return Objects.requireNonNull(undone.execute(status -> {
            status.setRollbackOnly();
            judgement.getObject().hold(learners); // nobody else's facts come in between
            Map<LearnerId, StackingOutcome> before = judge(learners);
            decision.run();
            Map<LearnerId, StackingOutcome> after = judge(learners);
            List<LearnerEffect> effects = new ArrayList<>();
            before.forEach((learner, outcome) ->
                    effects.add(LearnerEffect.of(learner, outcome, Objects.requireNonNull(after.get(learner)))));
            return new Effect(effects, List.of());
        }));
    }

    private Map<LearnerId, StackingOutcome> judge(List<LearnerId> learners) {
        Map<LearnerId, StackingOutcome> outcomes = new LinkedHashMap<>();
        learners.forEach(learner -> outcomes.put(learner, judgement.getObject().judge(learner)));
        return outcomes;
    }
}
