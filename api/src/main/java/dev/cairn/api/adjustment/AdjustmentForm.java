package dev.cairn.api.adjustment;

import dev.cairn.engine.allocation.Adjustment;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the places of one award are given otherwise. */
sealed interface AdjustmentForm extends DecisionForm {

    String award();

    /** The decision as the engine takes it. */
    Adjustment adjustment(String id);

    @Override
    default Optional<AwardCode> concerns() {
        return Optional.of(new AwardCode(award()));
    }

    @Override
    default void addTo(Gathering gathering, String id) {
        gathering.add(adjustment(id));
    }

    /** What no version has is a slip of the pen; what one version has lies idle in the others. */
    private static List<Objection> requireLine(List<AwardDefinition> versions, String line) {
        return versions.stream()
                        .flatMap(version -> version.rule().lines())
                        .anyMatch(one -> one.id().equals(line))
                ? List.of()
                : List.of(new Objection(
                        "line",
                        "Expected a line of the award, but no version of it has '%s'. Its lines stand in the award's definition."
                                .formatted(line)));
    }

    /** A line's thresholds are others. */
    @Schema(name = "Waive", description = "A line asks for less, or takes more.")
    record Waive(
            @NotBlank String award,

            @NotBlank @Schema(example = "listed") String line,

            @NotNull BigDecimal atLeast,

            @Schema(description = "Null: no cap.") @Nullable BigDecimal atMost,

            @Schema(description = "What the line counts; left out: units.") @Nullable
            Measure measure)
            implements AdjustmentForm {

        @Override
        public Adjustment adjustment(String id) {
            Amount cap = atMost == null ? null : Amount.of(atMost);
            return new Adjustment.Waive(id, new AwardCode(award), line, new Range(Amount.of(atLeast), cap, counted()));
        }

        private Measure counted() {
            return measure == null ? Measure.UNITS : measure;
        }

        @Override
        public List<Objection> objections(List<AwardDefinition> versions) {
            if (versions.isEmpty()) {
                return AdjustmentForm.super.objections(versions);
            }
            List<Objection> noLine = requireLine(versions, line);
            boolean counts = versions.stream()
                    .flatMap(version -> version.rule().lines())
                    .filter(one -> one.id().equals(line))
                    .map(PackagingRule::range)
                    .anyMatch(range -> range.measure() == counted());
            return noLine.isEmpty() && !counts
                    ? List.of(new Objection(
                            "measure",
                            "Expected what line '%s' counts, but it does not count %s."
                                    .formatted(line, counted().word())))
                    : noLine;
        }
    }

    /** A unit counts as another one. */
    @Schema(name = "Substitute", description = "A unit that is held counts as one that the award lists.")
    record Substitute(
            @NotBlank String award,

            @NotBlank @Schema(description = "The unit that the award lists.")
            String wanted,

            @NotBlank @Schema(description = "The unit that is held.")
            String instead)
            implements AdjustmentForm {

        @Override
        public Adjustment adjustment(String id) {
            return new Adjustment.Substitute(id, new AwardCode(award), UnitCode.parse(wanted), UnitCode.parse(instead));
        }

        @Override
        public List<Objection> objections(List<AwardDefinition> versions) {
            if (versions.isEmpty()) {
                return AdjustmentForm.super.objections(versions);
            }
            UnitCode unit = UnitCode.parse(wanted);
            return versions.stream()
                            .anyMatch(version -> version.rule().listedUnits().contains(unit))
                    ? List.of()
                    : List.of(new Objection(
                            "wanted",
                            "Expected a unit that the award lists, but no version of it lists %s.".formatted(unit)));
        }
    }

    /** A unit has its place in this line. */
    @Schema(name = "Force", description = "A unit has its place in this line if it is held.")
    record Force(
            @NotBlank String award,
            @NotBlank String unit,
            @NotBlank String line) implements AdjustmentForm {

        @Override
        public Adjustment adjustment(String id) {
            return new Adjustment.Force(id, new AwardCode(award), UnitCode.parse(unit), line);
        }

        @Override
        public List<Objection> objections(List<AwardDefinition> versions) {
            return versions.isEmpty() ? AdjustmentForm.super.objections(versions) : requireLine(versions, line);
        }
    }

    /** A unit has no place in this line. */
    @Schema(name = "Bar", description = "A unit has no place in this line.")
    record Bar(
            @NotBlank String award,
            @NotBlank String unit,
            @NotBlank String line) implements AdjustmentForm {

        @Override
        public Adjustment adjustment(String id) {
            return new Adjustment.Bar(id, new AwardCode(award), UnitCode.parse(unit), line);
        }

        @Override
        public List<Objection> objections(List<AwardDefinition> versions) {
            return versions.isEmpty() ? AdjustmentForm.super.objections(versions) : requireLine(versions, line);
        }
    }
}
