package dev.cairn.api.effect;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.StackingOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What would change for one learner. */
@Schema(name = "LearnerEffect")
public record LearnerEffect(
        String learner,

        @Schema(description = "Every award about which something else would be found; empty: nothing would change.")
        List<AwardChange> awards) {

    /** What is found about one award now, and what would be. */
    @Schema(name = "AwardChange")
    public record AwardChange(
            @Schema(example = "BSB50420@1") String award,

            @Schema(description = "Null: the learner is not judged for it now.") @Nullable
            AwardFinding before,

            @Schema(description = "Null: the learner would not be judged for it.") @Nullable
            AwardFinding after) {

        /** Whether something else is found: a change in what was looked at on the way alone is no effect. */
        boolean isOne() {
            return before == null ? after != null : after == null || !before.says(after);
        }
    }

    static LearnerEffect of(LearnerId learner, StackingOutcome before, StackingOutcome after) {
        SortedSet<AwardVersion> judged = new TreeSet<>(before.explanations().keySet());
        judged.addAll(after.explanations().keySet());
        return new LearnerEffect(
                learner.value(),
                judged.stream()
                        .map(award -> new AwardChange(award.toString(), finding(before, award), finding(after, award)))
                        .filter(AwardChange::isOne)
                        .toList());
    }

    private static @Nullable AwardFinding finding(StackingOutcome outcome, AwardVersion award) {
        Explanation explanation = outcome.explanations().get(award);
        return explanation == null ? null : AwardFinding.of(explanation);
    }
}
