package dev.cairn.api.effect;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a decision would come to: nothing of it is recorded. */
@Schema(name = "DecisionEffect", description = "What the decision would come to; nothing of it is recorded.")
public record Effect(
        @Schema(description = "Each learner concerned, in the order in which they were named.")
        List<LearnerEffect> learners,

        @Schema(description = "What has to be acknowledged before the decision may be taken; empty: nothing.")
        List<String> warnings) {

    public Effect {
        learners = List.copyOf(learners);
        warnings = List.copyOf(warnings);
    }

    /** The same with what has to be acknowledged first. */
    public Effect withWarnings(List<String> first) {
        return new Effect(learners, first);
    }
}
