package dev.cairn.api.proposal;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.stacking.LostStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That an issued award was to be reviewed, and what became of it. */
@Schema(name = "Review")
public record ReviewView(
        String why,

        @Schema(
                description = "The way from what was lost to this award, the roots first; empty where nothing that it"
                        + " rested on is lost and its rule is not met all the same.")
        List<Step> chain,

        Instant openedAt,
        @Nullable Instant closedAt,

        @Schema(
                description = "upheld: a person decided that it stands; restored: the facts bear it out again, or"
                        + " what is still lost was upheld before; null: it is open.")
        @Nullable
        String closedAs,

        @Schema(description = "The reason of who upheld it.") @Nullable
        String closedReason) {

    /** One thing that was lost, with the awards on the way that rested on it. */
    @Schema(name = "LostStep")
    public record Step(
            @Schema(description = "result, component or decision")
            String kind,

            @Schema(description = "The key of the result or credit, the award version, or the decision.")
            String what,

            @Schema(description = "The award versions that rested on it.")
            List<String> carried) {

        static Step of(LostStep lost) {
            return new Step(
                    lost.kind().phrase(),
                    lost.what(),
                    lost.carried().stream().map(AwardVersion::toString).toList());
        }
    }

    /** Whether nobody and nothing has closed it. */
    boolean isOpen() {
        return closedAt == null;
    }
}
