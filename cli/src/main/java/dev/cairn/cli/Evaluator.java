package dev.cairn.cli;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.allocation.Certificate;
import dev.cairn.engine.allocation.CertificateChecker;
import dev.cairn.engine.allocation.Certificates;
import dev.cairn.engine.allocation.DoubtfulUnits;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.example.GivenCase;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.planning.Plans;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises results by the shipped table, and judges awards by them. Thread-safe. */
final class Evaluator {

    private final CreditRecognition recognition;
    private final Allocator allocator;
    private final Certificates certificates;
    private final CertificateChecker checker;

    /** An evaluator that reads mappings and levels of units from this catalogue. */
    Evaluator(Catalogue catalogue) {
        this.recognition = CreditRecognition.shipped(catalogue.mappings());
        this.allocator = new Allocator(catalogue);
        this.certificates = new Certificates(allocator, catalogue);
        this.checker = new CertificateChecker(catalogue);
    }

    Allocator allocator() {
        return allocator;
    }

    CreditRecognition recognition() {
        return recognition;
    }

    /**
     * Judges an award.
     *
     * @param explain whether the certificate of a "no" is looked for, which takes several times as long as the verdict
     */
    Evaluation evaluate(AwardDefinition award, GivenCase given, boolean explain) {
        List<Recognition> recognitions =
                recognition.recogniseAll(given.results(), given.beside().asAt());
        AllocationCase known = given.beside().withUnits(unitsOf(recognitions));
        Allocation allocation = allocator.allocate(award, known);
        Verdict verdict = new DoubtfulUnits(recognitions).reconsider(allocation, allocator, award, known);
        Certificate certificate =
                explain && verdict instanceof Verdict.Unsatisfied ? certificate(award, known, allocation) : null;
        return new Evaluation(
                award,
                known.asAt(),
                verdict,
                allocation,
                certificate,
                allocator.judgeEntry(award, known).orElse(null),
                recognitions,
                notices(award, given));
    }

    /** Never one that the second checker does not confirm. */
    private @Nullable Certificate certificate(AwardDefinition award, AllocationCase known, Allocation allocation) {
        return certificates
                .certify(award, known)
                .filter(found -> checker.confirms(found, award, known, allocation))
                .orElse(null);
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
