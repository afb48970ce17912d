package dev.cairn.api.proposal;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.stacking.Basis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What an award rested on from an instant on. */
@Schema(name = "Basis")
public record BasisView(
        Instant from,

        @Schema(description = "The smaller awards that it rested on.")
        List<String> components,

        @Schema(description = "The results that it rested on beside them, by their key within the learner's record.")
        List<String> results) {

    static BasisView of(Instant from, Basis basis) {
        return new BasisView(
                from,
                basis.components().stream().map(AwardVersion::toString).toList(),
                basis.looseResults().stream().map(ResultId::value).toList());
    }
}
