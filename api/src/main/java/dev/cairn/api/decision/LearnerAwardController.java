package dev.cairn.api.decision;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.learner.LearnerAccess;
import dev.cairn.api.learner.LearnerView;
import dev.cairn.api.listing.Listing;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.api.result.Results;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.result.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/learners/{learnerId}")
@Tag(name = "Learners")
class LearnerAwardController {

    private static final int MOST_UNITS = 100;

    private final LearnerAwards awards;
    private final Outlooks outlooks;
    private final LearnerAccess access;
    private final Results results;

    LearnerAwardController(LearnerAwards awards, Outlooks outlooks, LearnerAccess access, Results results) {
        this.awards = awards;
        this.outlooks = outlooks;
        this.access = access;
        this.results = results;
    }

    @Schema(name = "Result")
    record ResultRepresentation(
            @Schema(description = "The result's key within the learner's record.")
            String id,

            String unit,

            @Schema(description = "The programme enrolled in; null for a unit-only enrolment.") @Nullable
            String programme,

            @Schema(description = "The national outcome code.")
            String outcome,

            LocalDate startedOn,
            LocalDate endedOn) {

        static ResultRepresentation of(Result result) {
            AwardCode programme = result.programme();
            return new ResultRepresentation(
                    result.id().value(),
                    result.unit().value(),
                    programme == null ? null : programme.value(),
                    result.outcome(),
                    result.startedOn(),
                    result.endedOn());
        }
    }

    @GetMapping("/results")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(summary = "The results on record, as told today")
    Listing<ResultRepresentation> results(@PathVariable String learnerId, CurrentAccount account) {
        LearnerView learner = access.require(account, learnerId);
        return Listing.whole(results.listCurrent(learner.id()).stream()
                .sorted(Comparator.comparing(Result::id))
                .map(ResultRepresentation::of)
                .toList());
    }

    @GetMapping("/awards")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(summary = "Where the learner stands with every award that they are judged for")
    Listing<AwardStandingView> awards(@PathVariable String learnerId, CurrentAccount account) {
        return Listing.whole(awards.list(access.require(account, learnerId).id()));
    }

    @GetMapping(path = "/awards/{award}", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(
            summary = "Why the learner has earned an award, or why not: the whole explanation",
            description =
                    "Answers 200 also when the answer is no. With 'asAt' and 'asKnownAt' it is what was, or would have been, said then.")
    String explanation(
            @PathVariable String learnerId,
            @PathVariable String award,
            @RequestParam(required = false) @Nullable LocalDate asAt,
            @RequestParam(required = false) @Nullable Instant asKnownAt,
            CurrentAccount account) {
        LearnerView learner = access.require(account, learnerId);
        LocalDate day = asAt == null ? awards.today() : asAt;
        return AwardVersion.find(award)
                .flatMap(version -> awards.findExplanation(learner.id(), version, day, asKnownAt))
                .map(ExplanationJson::write)
                .orElseThrow(() -> new NotFoundProblem("award version", award));
    }

    @GetMapping("/awards/{award}/outlook")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(
            summary =
                    "What if: what an award comes to once what is in progress and planned is passed, and further units",
            description =
                    "Any award version, also one that the learner is not judged for. Nothing follows from asking.")
    OutlookView outlook(
            @PathVariable String learnerId,
            @PathVariable String award,
            @Parameter(
                            description = "Codes of units that are supposed to be passed as well, at most " + MOST_UNITS
                                    + ".")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> unit,
            CurrentAccount account) {
        LearnerView learner = access.require(account, learnerId);
        List<UnitCode> further = unit == null ? List.of() : codes(unit);
        return AwardVersion.find(award)
                .flatMap(version -> outlooks.find(learner.id(), version, further))
                .map(OutlookView::of)
                .orElseThrow(() -> new NotFoundProblem("award version", award));
    }

    private static List<UnitCode> codes(List<String> typed) {
        if (typed.size() > MOST_UNITS) {
            throw new InvalidInputProblem(
                    "unit", "Expected at most %d units, but found %d.".formatted(MOST_UNITS, typed.size()));
        }
        try {
            return typed.stream().map(UnitCode::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new InvalidInputProblem("unit", String.valueOf(e.getMessage()));
        }
    }
}
