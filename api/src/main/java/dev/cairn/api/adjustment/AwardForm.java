package dev.cairn.api.adjustment;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.VersionChoice;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** For which award, and by which version of it, a learner is judged. */
sealed interface AwardForm extends DecisionForm {

    /** The award is asked for: the learner is judged for it, and one by endorsement alone is proposed (edge case E13). */
    @Schema(
            name = "AwardRequest",
            description = "The learner asks for an award, and is judged for it from that day on.")
    record Request(@NotBlank String award, @NotNull LocalDate on) implements AwardForm {

        @Override
        public Optional<AwardCode> concerns() {
            return Optional.of(new AwardCode(award));
        }

        @Override
        public void addTo(Gathering gathering, String id) {
            gathering.addRequest(new AwardCode(award), on);
        }
    }

    /** The learner is judged by another version from a day on (edge case C7). */
    @Schema(name = "AwardTransfer", description = "The learner is judged by this version from that day on.")
    record Transfer(
            @NotBlank @Schema(example = "BSB50420@2") String to,

            @NotNull LocalDate on) implements AwardForm {

        @Override
        public Optional<AwardCode> concerns() {
            return Optional.of(AwardVersion.parse(to).award());
        }

        @Override
        public void addTo(Gathering gathering, String id) {
            gathering.add(new VersionChoice.Transfer(AwardVersion.parse(to), on));
        }

        @Override
        public List<Objection> objections(List<AwardDefinition> versions) {
            AwardVersion version = AwardVersion.parse(to);
            return versions.stream().map(AwardDefinition::version).anyMatch(version::equals)
                    ? List.of()
                    : List.of(new Objection(
                            "to",
                            "Expected a published version, one of %s, but found %s."
                                    .formatted(
                                            versions.stream()
                                                    .map(AwardDefinition::version)
                                                    .sorted()
                                                    .toList(),
                                            version)));
        }
    }
}
