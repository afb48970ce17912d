package dev.cairn.api.decision;

import dev.cairn.engine.planning.Addition;
import dev.cairn.engine.planning.Outlook;
import dev.cairn.engine.planning.Prospect;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an award comes to now, and with ever more supposed. */
@Schema(name = "Outlook", description = "What an award would come to. Nothing follows from it.")
record OutlookView(@Schema(example = "BSB50420@1") String award, List<ProspectView> prospects) {

    /** What it comes to with so much supposed. */
    @Schema(name = "Prospect")
    record ProspectView(
            @Schema(
                    description =
                            "nothing: as it is; in-progress: what is in progress is passed; planned: what is planned is passed as"
                                    + " well; further-units: the units asked about as well.")
            String supposing,

            @Schema(description = "The day judged: today, or the last day of what is supposed.")
            LocalDate asAt,

            @Schema(description = "satisfied, unsatisfied or undetermined")
            String verdict,

            @Schema(description = "How much is missing, in the measure of the award; 0 where it is met.")
            String missing,

            @Schema(description = "What each unit does that is supposed here and was not before.")
            List<AdditionView> additions,

            @Schema(description = "The same in words.") String summary) {

        private static ProspectView of(Prospect prospect) {
            return new ProspectView(
                    prospect.supposing().word(),
                    prospect.asAt(),
                    prospect.verdict().word(),
                    prospect.allocation().missing().toString(),
                    prospect.additions().stream().map(AdditionView::of).toList(),
                    prospect.say());
        }
    }

    /** What one supposed unit does. */
    @Schema(name = "SupposedUnit")
    record AdditionView(
            String unit,

            @Schema(description = "The line in which it would hold a place; null where it would hold none.") @Nullable
            String line,

            @Schema(description = "The same in words, with the reason where it would hold none.")
            String summary) {

        private static AdditionView of(Addition addition) {
            return new AdditionView(
                    addition.unit().unit().value(),
                    addition.line() == null ? null : addition.line().line(),
                    addition.say());
        }
    }

    static OutlookView of(Outlook outlook) {
        return new OutlookView(
                outlook.award().toString(),
                outlook.prospects().stream().map(ProspectView::of).toList());
    }
}
