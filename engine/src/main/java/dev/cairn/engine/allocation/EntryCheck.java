package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.explanation.Doubt;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.EntryRequirement;
import dev.cairn.engine.result.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Judges what a learner must bring to be enrolled, as far as it is recorded. The finding stands beside those of the rule and changes
 * nothing of the award's verdict: whether somebody may be enrolled is not whether they have earned it.
 */
final class EntryCheck {

    private final RuleRef line;
    private final AllocationCase known;
    private final Catalogue catalogue;

    EntryCheck(RuleRef line, AllocationCase known, Catalogue catalogue) {
        this.line = line;
        this.known = known;
        this.catalogue = catalogue;
    }

    Finding judge(EntryRequirement entry) {
        return new Finding(line, verdict(entry), List.of(), List.of());
    }

    private Verdict verdict(EntryRequirement entry) {
        if (entry instanceof EntryRequirement.AnyOf any) {
            return any(any.alternatives().stream().map(this::verdict).toList());
        }
        if (entry instanceof EntryRequirement.AllOf all) {
            return all(all.parts().stream().map(this::verdict).toList());
        }
        if (entry instanceof EntryRequirement.Holds holds) {
            return holds(holds);
        }
        if (entry instanceof EntryRequirement.HoldsFrom from) {
            return holdsFrom(from);
        }
        EntryRequirement.Shows shows = (EntryRequirement.Shows) entry;
        Amount shown = known.facts().evidence().stream()
                .filter(one -> one.kind().equals(shows.evidence()) && one.isGoodOn(known.asAt()))
                .map(Evidence::amount)
                .reduce(Amount.ZERO, Amount::plus);
        return shown.compareTo(shows.amount()) >= 0 ? Verdict.satisfied() : missing(Measure.EVIDENCE, shows.evidence());
    }

    /** Which specialisation an award held carries is not recorded: where one is asked for, nobody can say. */
    private Verdict holds(EntryRequirement.Holds holds) {
        String specialisation = holds.specialisation();
        if (!known.heldAwards().contains(holds.award())) {
            return missing(Measure.AWARDS, holds.award().value());
        }
        return specialisation == null
                ? Verdict.satisfied()
                : new Verdict.Undetermined(List.of(new Doubt(
                        Doubt.Kind.FACT_MISSING,
                        line,
                        "whether %s is held with the specialisation %s".formatted(holds.award(), specialisation))));
    }

    /** Of an award of the package that is no longer or not yet in the catalogue nobody can say which level it has. */
    private Verdict holdsFrom(EntryRequirement.HoldsFrom from) {
        List<AwardCode> ofPackage = known.heldAwards().stream()
                .filter(code -> code.value().startsWith(from.trainingPackage()))
                .sorted()
                .toList();
        if (ofPackage.stream()
                .anyMatch(code ->
                        inForce(code).filter(award -> hasLevel(award, from)).isPresent())) {
            return Verdict.satisfied();
        }
        return ofPackage.stream()
                .filter(code -> inForce(code).isEmpty())
                .findFirst()
                .map(this::levelNotKnown)
                .orElseGet(() -> missing(Measure.AWARDS, from.trainingPackage()));
    }

    private Optional<AwardDefinition> inForce(AwardCode code) {
        return catalogue.findVersion(code, known.asAt());
    }

    private static boolean hasLevel(AwardDefinition definition, EntryRequirement.HoldsFrom from) {
        Integer level = definition.award().aqfLevel();
        return level != null && from.levels().contains(level);
    }

    private Verdict levelNotKnown(AwardCode code) {
        return new Verdict.Undetermined(List.of(new Doubt(
                Doubt.Kind.FACT_MISSING,
                line,
                "the level of %s, of which no version is in force on %s".formatted(code, known.asAt()))));
    }

    private Verdict missing(Measure measure, String what) {
        return new Verdict.Unsatisfied(List.of(new Shortfall(line, 1, measure, List.of(what))));
    }

    private Verdict any(List<Verdict> verdicts) {
        if (verdicts.stream().anyMatch(Verdict::isSatisfied)) {
            return Verdict.satisfied();
        }
        TreeSet<String> anyOf = new TreeSet<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Undetermined) {
                return verdict;
            }
            if (verdict instanceof Verdict.Unsatisfied unsatisfied) {
                unsatisfied.by().forEach(shortfall -> anyOf.addAll(shortfall.anyOf()));
            }
        }
        return new Verdict.Unsatisfied(List.of(new Shortfall(line, 1, Measure.EVIDENCE, List.copyOf(anyOf))));
    }

    private static Verdict all(List<Verdict> verdicts) {
        List<Shortfall> by = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Unsatisfied unsatisfied) {
                by.addAll(unsatisfied.by());
            }
        }
        if (!by.isEmpty()) {
            return new Verdict.Unsatisfied(by);
        }
        return verdicts.stream()
                .filter(verdict -> !verdict.isSatisfied())
                .findFirst()
                .orElse(Verdict.satisfied());
    }
}
