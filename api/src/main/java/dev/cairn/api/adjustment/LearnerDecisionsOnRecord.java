package dev.cairn.api.adjustment;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what people have decided about how a learner is judged. Thread-safe. */
@Component
public class LearnerDecisionsOnRecord {

    private final DecisionRegister register;

    LearnerDecisionsOnRecord(DecisionRegister register) {
        this.register = register;
    }

    /**
     * Whose decisions begin or cease to count on a day after the first and up to the last one: credit, evidence, requests and transfers have
     * days. So have those learners to be decided anew, though nobody told anything about them.
     */
    public Set<LearnerId> whoseDayCame(LocalDate after, LocalDate upTo) {
        return register.listTurning(after, upTo);
    }

    /**
     * What stood about a person at an instant: recorded up to it, and not taken back by then; from all records that were theirs then.
     *
     * @param learner one of the person's records
     */
    public DecisionsInForce ofLearner(LearnerId learner, Instant asKnownAt) {
        List<RecordedDecision> known = register.listKnownAt(learner, asKnownAt);
        if (known.isEmpty()) {
            return DecisionsInForce.NONE;
        }
        Gathering gathering = new Gathering();
        known.forEach(decision -> {
            if (!decision.isTakenBackBy(asKnownAt)) {
                decision.form().addTo(gathering, decision.id().toString());
            } else if (decision.form() instanceof AwardForm.Transfer transfer) {
                gathering.addTransferTakenBack(AwardVersion.parse(transfer.to()));
            }
        });
        return gathering.gathered();
    }
}
