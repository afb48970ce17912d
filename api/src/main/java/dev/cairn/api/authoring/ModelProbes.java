package dev.cairn.api.authoring;

import dev.cairn.api.catalogue.DecisionModelKind;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.AqfGuidance;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.credit.MicroCredentialRecognition;
import dev.cairn.engine.credit.QualificationType;
import dev.cairn.engine.decision.DecisionFailedException;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.endorsement.EndorsementQuestion;
import dev.cairn.engine.endorsement.EndorsementTable;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.UnitMapping;
import dev.cairn.engine.packaging.UnitMapping.Equivalence;
import dev.cairn.engine.packaging.UnitMappings;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.validity.ValidityTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model what the application would ask it, by the same port, so that an answer that the application cannot use is found before it
 * is published: a row that names no route, a quorum larger than its endorsers (edge cases, section H), a veto beside automatic issue
 * (decision 20), a question without an answer.
 */
final class ModelProbes {

    private static final int MOST = 10;

    private static final List<String> OUTCOMES = List.of(
            "", "20", "30", "40", "41", "51", "52", "53", "60", "61", "65", "70", "81", "82", "85", "90", "XX", "@@");

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    /** Before and after code 53 was withdrawn, and a day that has not come. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2017, 12, 31), LocalDate.of(2018, 1, 1), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 12, 1));

    private ModelProbes() {}

    /** Questions that the application asks and to which a model gives an answer that it cannot use, a sentence each. */
    static List<String> unanswered(DecisionModelKind kind, DecisionModel model, Catalogue catalogue) {
        return switch (kind) {
            case CREDIT_RECOGNITION -> creditRecognition(model);
            case AQF_CREDIT_GUIDANCE -> guidance(model);
            case ENDORSEMENT_POLICY -> endorsementPolicy(model, catalogue);
            case VALIDITY -> validity(model);
            // Its answers are words, which the contract holds; what it grants is what was asked.
            case MICRO_CREDENTIAL_RECOGNITION -> microCredentials(model);
        };
    }

    private static List<String> microCredentials(DecisionModel model) {
        try {
            return new MicroCredentialRecognition(model).requiredInformation().isEmpty()
                    ? List.of(
                            "Expected names of critical information from decision 'Required information', but found none.")
                    : List.of();
        } catch (IllegalArgumentException | DecisionFailedException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> guidance(DecisionModel model) {
        AqfGuidance guidance = new AqfGuidance(model);
        Set<String> unanswered = new LinkedHashSet<>();
        for (QualificationType from : QualificationType.values()) {
            for (QualificationType into : QualificationType.values()) {
                AqfGuidance.Brought brought = new AqfGuidance.Brought(
                        new ResultId("probe"), new AwardCode("PROBE-A"), from, true, true, TODAY);
                AqfGuidance.Degree degree = new AqfGuidance.Degree(
                        new AwardCode("PROBE-B"), into, BigDecimal.valueOf(3), Amount.of(144), Amount.of(6));
                try {
                    guidance.advise(brought, degree);
                } catch (IllegalArgumentException | DecisionFailedException e) {
                    unanswered.add("From %s into %s: %s".formatted(from.phrase(), into.phrase(), e.getMessage()));
                }
            }
        }
        return unanswered.stream().limit(MOST).toList();
    }

    private static List<String> validity(DecisionModel model) {
        ValidityTable table = new ValidityTable(model);
        Set<String> unanswered = new LinkedHashSet<>();
        for (AwardKind kind : AwardKind.values()) {
            for (int years : new int[] {0, 1, 3, 10}) {
                try {
                    table.validityOf(kind, null, years, TODAY, TODAY);
                } catch (IllegalArgumentException | ArithmeticException | DecisionFailedException e) {
                    unanswered.add("A %s that states %d years: %s".formatted(kind.phrase(), years, e.getMessage()));
                }
            }
        }
        return unanswered.stream().limit(MOST).toList();
    }

    private static List<String> creditRecognition(DecisionModel model) {
        Set<String> unanswered = new LinkedHashSet<>();
        CreditRecognition recognition;
        try {
            recognition = new CreditRecognition(model, everyRelation());
        } catch (IllegalArgumentException | ClassCastException | NullPointerException | DecisionFailedException e) {
            return List.of("Expected a day from decision 'Code 53 withdrawn', but found another answer.");
        }
        for (String outcome : OUTCOMES) {
            for (LocalDate day : DAYS) {
                Result result = new Result(new ResultId("probe"), new UnitCode("PROBE001"), null, outcome, day, day);
                try {
                    recognition.recogniseAll(List.of(result), TODAY);
                } catch (IllegalArgumentException | NullPointerException | DecisionFailedException e) {
                    unanswered.add(
                            "A result with outcome '%s' that ended on %s: %s".formatted(outcome, day, e.getMessage()));
                }
            }
        }
        return unanswered.stream().limit(MOST).toList();
    }

    /** A unit that is superseded in each of the ways that a register knows. */
    private static UnitMappings everyRelation() {
        return UnitMappings.of(List.of(
                mapping("PROBE002", Equivalence.EQUIVALENT, null),
                mapping("PROBE003", Equivalence.NOT_EQUIVALENT, null),
                mapping("PROBE004", Equivalence.UNKNOWN, null),
                mapping(
                        "PROBE005",
                        Equivalence.NOT_EQUIVALENT,
                        new UnitMapping.Window(LocalDate.of(2018, 1, 1), LocalDate.of(2026, 12, 31)))));
    }

    private static UnitMapping mapping(String to, Equivalence equivalence, UnitMapping.@Nullable Window window) {
        return new UnitMapping(
                new TreeSet<>(Set.of(new UnitCode("PROBE001"))),
                new TreeSet<>(Set.of(new UnitCode(to))),
                equivalence,
                false,
                null,
                window,
                true,
                null);
    }

    /** Each award of the catalogue, resting on what it may rest on; and one of each kind that nobody endorses. */
    private static List<String> endorsementPolicy(DecisionModel model, Catalogue catalogue) {
        EndorsementTable table = new EndorsementTable(model);
        Set<String> unanswered = new LinkedHashSet<>();
        List<EndorsementQuestion> questions = new ArrayList<>();
        for (AwardKind kind : AwardKind.values()) {
            questions.add(new EndorsementQuestion(AwardVersion.parse("PROBE@1"), kind, List.of(), true, 0, false));
        }
        catalogue.listAwards().stream()
                .filter(award -> !award.isDraft())
                .map(AwardCheck::questions)
                .forEach(questions::addAll);
        for (EndorsementQuestion question : questions) {
            try {
                table.requirementFor(question);
            } catch (IllegalArgumentException | ArithmeticException | DecisionFailedException e) {
                unanswered.add("%s, %s with %d employers: %s"
                        .formatted(
                                question.award(),
                                question.kind().phrase(),
                                question.employers().size(),
                                e.getMessage()));
            }
        }
        return unanswered.stream().limit(MOST).toList();
    }
}
