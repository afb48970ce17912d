package dev.cairn.api.proposal;

import dev.cairn.engine.award.AwardKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal as those who may see it see it. Arrays are never null. */
@Schema(name = "Proposal", description = "An award that was found earned, and what became of it.")
public record ProposalView(
        UUID id,
        @Schema(description = "Our own id of the learner.") String learner,

        @Schema(description = "The award version, CODE@NUMBER.", example = "MC-01@1")
        String award,

        String title,
        AwardKind kind,
        ProposalState state,

        @Schema(description = "The day on which the last requirement was met.")
        LocalDate earnedOn,

        Instant proposedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBecause,

        @Schema(description = "The smaller awards that it rests on.")
        List<String> components,

        @Schema(description = "The units that hold a place in it.")
        List<PlacedUnit> units,

        @Schema(description = "The organisations that the policy asks, by id.")
        List<String> endorsers,

        @Schema(description = "How many of them must endorse.")
        int quorum,

        @Schema(description = "True where a registrar approves; false where the system issues by itself.")
        boolean registrarApproves,

        @Schema(description = "The policy row that decided, RULESET#ROW.") @Nullable
        String policyRow,

        List<EndorsementView> endorsements,
        @Nullable ApprovalView approval,

        @Schema(
                description =
                        "True where it bars the award for the learner: until a registrar reopens it, or where it is postponed until that ends.")
        boolean barred,

        @Schema(
                description =
                        "True where its learner waits with it: the bar is theirs to end, or a registrar's for them.")
        boolean postponed,

        @Schema(description = "Why an issued award is to be reviewed; null where it is not.") @Nullable
        String review,

        @Schema(description = "The reviews of the issued award, the earliest first; only the last one may be open.")
        List<ReviewView> reviews,

        @Schema(
                description =
                        "What it rested on when it was proposed, and each other basis since, the earliest first: of an issued"
                                + " award part of the old basis may be lost while another one bears it out.")
        List<BasisView> bases,

        @Schema(
                description =
                        "What the learner should know first, such as a unit that it uses up and a larger award needs.")
        List<String> warnings,

        @Schema(description = "The larger award version that it went back into; null: it is held by itself.") @Nullable
        String handedBackInto,

        @Schema(description = "What you may do now, by name.")
        Map<String, Link> links) {

    /** What one organisation said, or why it was no longer asked. */
    @Schema(name = "Endorsement")
    public record EndorsementView(
            String organisation,

            @Schema(description = "endorsed, declined or withdrawn")
            String outcome,

            @Nullable String comment,
            Instant at) {}

    /** What a registrar said. */
    @Schema(name = "Approval")
    public record ApprovalView(
            @Schema(description = "approved or rejected") String outcome,
            @Nullable String comment,
            Instant at) {}

    /** Where an action is to be sent. */
    @Schema(name = "Link")
    public record Link(String href) {}

    ProposalView withLinks(Map<String, Link> possible, boolean history) {
        return new ProposalView(
                id,
                learner,
                award,
                title,
                kind,
                state,
                earnedOn,
                proposedAt,
                closedAt,
                closedBecause,
                components,
                units,
                endorsers,
                quorum,
                registrarApproves,
                policyRow,
                endorsements,
                approval,
                barred,
                postponed,
                review,
                history ? reviews : List.of(),
                history ? bases : List.of(),
                warnings,
                handedBackInto,
                possible);
    }
}
