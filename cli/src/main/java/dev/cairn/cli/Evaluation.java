package dev.cairn.cli;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.Certificate;
import dev.cairn.engine.credit.RecognisedFindings;
import dev.cairn.engine.credit.Recognition;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.ResultId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an award comes to for one learner.
 *
 * @param award the award judged
 * @param asAt the day judged
 * @param verdict what follows, with results in doubt taken into account (decision 10)
 * @param allocation which unit holds which place
 * @param certificate why it is not met, confirmed by the independent checker; null where it is not asked for, where the verdict is another
 *     one, or where no reason is small enough
 * @param entry whether the learner brings what enrolment asks for, as far as it is recorded; null where nothing is asked
 * @param recognitions what was made of each result, by its id
 * @param notices what should not go unsaid, such as a code that was read otherwise than it was written
 */
record Evaluation(
        AwardDefinition award,
        LocalDate asAt,
        Verdict verdict,
        Allocation allocation,
        @Nullable Certificate certificate,
        @Nullable Finding entry,
        List<Recognition> recognitions,
        List<String> notices) {

    /** For scripts: satisfied, not satisfied, undetermined. */
    int exitCode() {
        return exitCode(verdict);
    }

    static int exitCode(Verdict verdict) {
        if (verdict.isSatisfied()) {
            return ExitCode.YES;
        }
        return verdict instanceof Verdict.Unsatisfied ? ExitCode.NO : ExitCode.UNKNOWN;
    }

    /** Results that count as no unit, by their ids. */
    List<Recognition> notRecognised() {
        return recognitions.stream()
                .filter(one -> !(one instanceof Recognition.Recognised))
                .toList();
    }

    /** The finding on the award, resting on its lines and then on what was made of each result that concerns it. */
    Finding explanation() {
        Finding root = allocation.finding();
        Set<ResultId> placed = allocation.placements().stream()
                .map(placement -> placement.unit().result())
                .collect(Collectors.toSet());
        List<Finding> because = new ArrayList<>(root.because());
        if (entry != null) {
            because.add(entry);
        }
        because.addAll(
                new RecognisedFindings(recognitions).concerning(award.rule().listedUnits(), placed));
        return new Finding(root.rule(), verdict, root.facts(), because);
    }
}
