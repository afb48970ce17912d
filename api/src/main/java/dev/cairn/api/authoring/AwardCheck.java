package dev.cairn.api.authoring;

import dev.cairn.engine.allocation.PublishingCheck;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.decision.DecisionFailedException;
import dev.cairn.engine.endorsement.EndorsementQuestion;
import dev.cairn.engine.endorsement.EndorsementTable;
import dev.cairn.engine.example.AwardExample;
import dev.cairn.engine.example.AwardExamples;
import dev.cairn.engine.example.ExampleReader;
import dev.cairn.engine.example.FaultyCaseException;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.AwardDefinitionReader;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.CatalogueCheck;
import dev.cairn.engine.packaging.DefinitionChange;
import dev.cairn.engine.packaging.DefinitionDifference;
import dev.cairn.engine.packaging.FaultyDefinitionException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with one draft of an award. For one check and one thread. */
final class AwardCheck {

    private final String code;
    private final DraftContent content;
    private final Remarks remarks = new Remarks();
    private String says = "";
    private DraftReport.@Nullable Difference difference;

    AwardCheck(String code, DraftContent content) {
        this.code = code;
        this.content = content;
    }

    /** The text as a definition: JSON where it begins with a brace, else YAML. */
    static AwardDefinition read(String text) {
        return AwardDefinitionReader.readEither(text);
    }

    /** The definition, where the text is one. */
    static Optional<AwardDefinition> find(String text) {
        try {
            return Optional.of(read(text));
        } catch (FaultyDefinitionException e) {
            return Optional.empty();
        }
    }

    /**
     * Checks it.
     *
     * @param today the day of the save: what begins before it is worth a word
     */
    DraftReport check(String digest, TrialRules rules, LocalDate today) {
        try {
            check(read(content.text()), rules, today);
        } catch (FaultyDefinitionException e) {
            e.problems().forEach(problem -> remarks.note("form", problem));
        }
        return new DraftReport(
                digest, rules.digest(), remarks.problems(), remarks.warnings(), says, difference, remarks.examples());
    }

    private void check(AwardDefinition award, TrialRules rules, LocalDate today) {
        says = award.say();
        checkVersion(award, rules.catalogue());
        remarks.noteUnits(content.units(), rules.catalogue());
        checkDates(award, rules.catalogue(), today);
        difference = RulesAtHand.latestBefore(award, rules.catalogue())
                .map(earlier -> difference(earlier, award))
                .orElse(null);
        Trial trial = rules.with(award, content);
        checkCatalogue(award.withoutDraftMark(), trial.catalogue());
        new PublishingCheck(trial.catalogue())
                .problems(award.withoutDraftMark())
                .forEach(problem -> remarks.note("publishing", problem));
        checkEndorsement(award, trial.endorsements());
        runExamples(award, trial);
    }

    private void checkVersion(AwardDefinition award, Catalogue catalogue) {
        if (!award.code().value().equals(code)) {
            remarks.note(
                    "version",
                    "/code",
                    "Expected the code %s of this draft, but found %s.".formatted(code, award.code()));
        }
        if (award.draftBecause() != null) {
            remarks.note(
                    "version",
                    "/draftBecause",
                    "Expected a definition that is whole, but it calls itself a draft, because: "
                            + award.draftBecause());
        }
        catalogue.listPublished(award.code()).stream()
                .map(AwardDefinition::version)
                .max(Comparator.naturalOrder())
                .filter(latest -> latest.number() >= award.version().number())
                .ifPresent(latest -> remarks.note(
                        "version",
                        "/version",
                        "Expected a version after %s, which is published and never changes, but found %d. Write %d."
                                .formatted(latest, award.version().number(), latest.number() + 1)));
    }

    private void checkDates(AwardDefinition award, Catalogue catalogue, LocalDate today) {
        if (award.effectiveFrom().isBefore(today)) {
            remarks.warn(
                    "dates",
                    "/effectiveFrom",
                    "It begins on %s, before today: learners who commenced since then come to be judged by it."
                            .formatted(award.effectiveFrom()));
        }
        PreviousEnd previous = content.previous();
        if (previous == null) {
            return;
        }
        Optional<AwardDefinition> before = RulesAtHand.latestBefore(award, catalogue);
        if (before.isEmpty()) {
            remarks.note(
                    "dates",
                    "previous",
                    "Expected an earlier version to end, but %s has none.".formatted(award.code()));
            return;
        }
        AwardVersion version = before.get().version();
        if (previous.lastCommencement().isBefore(before.get().effectiveFrom())) {
            remarks.note(
                    "dates",
                    "previous.lastCommencement",
                    "Expected a last day of %s on or after its first, %s, but found %s."
                            .formatted(version, before.get().effectiveFrom(), previous.lastCommencement()));
        }
        if (previous.teachOutUntil() != null && previous.teachOutUntil().isBefore(previous.lastCommencement())) {
            remarks.note(
                    "dates",
                    "previous.teachOutUntil",
                    "Expected a teach-out of %s until %s or later, but found %s."
                            .formatted(version, previous.lastCommencement(), previous.teachOutUntil()));
        }
    }

    private void checkCatalogue(AwardDefinition award, Catalogue catalogue) {
        List<String> own = award.problemsOnPublishing().stream()
                .map(problem -> award.version() + " " + problem)
                .toList();
        CatalogueCheck.problemsOnAdding(catalogue, award).stream()
                .filter(problem -> !own.contains(problem)) // said by the check for publishing, with its line
                .forEach(problem -> remarks.note("catalogue", "", cure(problem)));
    }

    private String cure(String problem) {
        return problem.contains("on days of their own")
                ? problem + " Maybe say under 'previous' on which day the version before ends."
                : problem;
    }

    /** An award for which the endorsement policy, or one to come, has no answer could never be proposed (edge cases, section H). */
    private void checkEndorsement(AwardDefinition award, List<EndorsementTable> policies) {
        policies.stream()
                .flatMap(policy -> whyNobodyCanBeAsked(award, policy).stream())
                .findFirst()
                .ifPresent(why ->
                        remarks.note("endorsement", "/employers", "The endorsement policy cannot ask anybody: " + why));
    }

    private static Optional<String> whyNobodyCanBeAsked(AwardDefinition award, EndorsementTable policy) {
        for (EndorsementQuestion question : questions(award)) {
            try {
                policy.requirementFor(question);
            } catch (IllegalArgumentException | ArithmeticException | DecisionFailedException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    static List<EndorsementQuestion> questions(AwardDefinition award) {
        List<EndorsementQuestion> questions = new ArrayList<>();
        for (int components : new int[] {0, 1, 2}) {
            for (boolean loose : new boolean[] {true, false}) {
                for (boolean approved : new boolean[] {true, false}) {
                    questions.add(new EndorsementQuestion(
                            award.version(), award.award().kind(), award.employers(), loose, components, approved));
                }
            }
        }
        return questions;
    }

    private void runExamples(AwardDefinition award, Trial trial) {
        try {
            List<AwardExample> examples = ExampleReader.readAwardExamples(content.examples());
            AwardExamples runs = new AwardExamples(trial.stacker(), trial.catalogue());
            examples.forEach(example -> remarks.note(runs.run(award, example)));
            warnIfNone(examples, "satisfied", "is satisfied");
            warnIfNone(examples, "unsatisfied", "is not");
        } catch (FaultyCaseException e) {
            remarks.note(e);
        }
    }

    private void warnIfNone(List<AwardExample> examples, String verdict, String words) {
        if (examples.stream().noneMatch(example -> example.expected().verdict().equals(verdict))) {
            remarks.warn("examples", "", "Expected at least one example that %s, but there is none.".formatted(words));
        }
    }

    private static DraftReport.Difference difference(AwardDefinition earlier, AwardDefinition later) {
        return new DraftReport.Difference(
                earlier.version().toString(),
                DefinitionDifference.between(earlier, later).changes().stream()
                        .map(DefinitionChange::say)
                        .toList());
    }
}
