package dev.cairn.cli;

import dev.cairn.cli.cases.GivenCase;
import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.allocation.DoubtfulUnits;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.planning.Plans;
import java.util.ArrayList;
import java.util.List;

/** Recognises results by the shipped table, and judges awards by them. Thread-safe. */
final class Evaluator {

    private final CreditRecognition recognition;
    private final Allocator allocator;

    /** An evaluator that reads mappings and levels of units from this catalogue. */
    Evaluator(Catalogue catalogue) {
        this.recognition = CreditRecognition.shipped(catalogue.mappings());
        this.allocator = new Allocator(catalogue);
    }

    Allocator allocator() {
        return allocator;
    }

    CreditRecognition recognition() {
        return recognition;
    }

    Evaluation evaluate(AwardDefinition award, GivenCase given) {
        List<Recognition> recognitions =
                recognition.recogniseAll(given.results(), given.beside().asAt());
        AllocationCase known = given.beside().withUnits(unitsOf(recognitions));
        Allocation allocation = allocator.allocate(award, known);
        Verdict verdict = new DoubtfulUnits(recognitions).reconsider(allocation, allocator, award, known);
        return new Evaluation(award, known.asAt(), verdict, allocation, recognitions, notices(award, given));
    }

    /** The learner's plans: what is in progress or planned, kept apart. */
    Plans plans(GivenCase given) {
        return Plans.of(recognition, given.results(), given.beside());
    }

    static List<RecognisedUnit> unitsOf(List<Recognition> recognitions) {
        List<RecognisedUnit> units = new ArrayList<>();
        for (Recognition one : recognitions) {
            if (one instanceof Recognition.Recognised recognised) {
                units.addAll(recognised.as());
            }
        }
        return units;
    }

    private static List<String> notices(AwardDefinition award, GivenCase given) {
        List<String> notices = new ArrayList<>(given.notices());
        if (award.draftBecause() != null) {
            notices.add("%s is a draft, which judges nobody: this is a trial. It is one because: %s"
                    .formatted(award.version(), award.draftBecause()));
        }
        if (award.hasPartialLists()) {
            notices.add("%s holds partial lists of electives: a unit that is not listed may count all the same"
                    .formatted(award.version()));
        }
        return notices;
    }
}
