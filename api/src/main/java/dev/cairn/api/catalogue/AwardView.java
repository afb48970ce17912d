package dev.cairn.api.catalogue;

import dev.cairn.engine.award.AwardKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An award and its rule as people and programs read it. */
@Schema(name = "Award")
public record AwardView(
        @Schema(example = "BSB50420@1") String version,
        String code,
        String title,
        AwardKind kind,

        @Schema(description = "AQF level, 1 to 10; null where the award has none.") @Nullable
        Integer aqfLevel,

        String description,

        @Schema(description = "The rule in plain English, said back from the tree that is evaluated.")
        String says,

        List<LineView> lines,

        @Schema(description = "Smaller awards that count as blocks of their units.")
        List<ComponentView> components,

        @Schema(description = "The organisations that endorse it, by id.")
        List<String> employers,

        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,

        @Schema(description = "Why this is a draft, for which nobody is judged; null where it is published.") @Nullable
        String draftBecause,

        ProvenanceView provenance,

        @Schema(description = "Conditions of the award that are stated here and not judged by the engine.")
        List<String> notJudged) {

    /** One line of the rule. */
    @Schema(name = "RuleLine")
    public record LineView(
            String id,
            String says,

            @Schema(description = "False where the list held here is known to be partial.")
            boolean complete,

            @Schema(description = "True where the numbers of this line were not seen in print.")
            boolean doubtful,

            List<UnitView> units) {}

    @Schema(name = "ListedUnit")
    public record UnitView(
            String code,
            String title,

            @Schema(description = "True where membership or title was not seen in print.")
            boolean doubtful) {}

    @Schema(name = "Component")
    public record ComponentView(String code, String title, AwardKind kind) {}

    @Schema(name = "Provenance", description = "Where the definition comes from and how sure it is.")
    public record ProvenanceView(
            String source,
            boolean checked,
            boolean illustrative,
            @Nullable String notes) {}
}
