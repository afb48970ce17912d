package dev.cairn.rules;

import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.credit.CreditRecognition;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.explanation.ExplanationJson;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.UnitMapping;
import dev.cairn.engine.packaging.UnitMappings;
import dev.cairn.engine.stacking.Consequence;
import dev.cairn.engine.stacking.Stacker;
import dev.cairn.engine.stacking.StackingOutcome;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Stacks cases by the rules that are shipped, over awards that are made up, and says in short what came out. */
final class Stacked {

    private static final Stacker PLAIN = stacker();

    private Stacked() {}

    static Stacker stacker(UnitMapping... mappings) {
        UnitMappings all = UnitMappings.of(List.of(mappings));
        return new Stacker(
                CreditRecognition.shipped(all),
                allocator(all),
                RuleAsset.fromClassPath("dev/cairn/stacking/stacking.drl"));
    }

    static Allocator allocator(UnitMappings mappings) {
        return new Allocator(Catalogue.of(MadeUpAwards.all(), List.of(), mappings));
    }

    /** Without mappings and sharing limits. */
    static StackingOutcome stack(ACase described) {
        return PLAIN.stack(described.build());
    }

    static StackingOutcome stack(Stacker stacker, ACase described) {
        return stacker.stack(described.build());
    }

    /** Beside earlier versions, for who did not commence. */
    static StackingOutcome stack(ACase described, Collection<AwardDefinition> earlier) {
        return PLAIN.stack(described.build(), earlier);
    }

    static Stacker plain() {
        return PLAIN;
    }

    static String earned(StackingOutcome outcome) {
        return outcome.earned().stream()
                .map(earned -> earned.award().toString())
                .collect(Collectors.joining(" "));
    }

    static String awards(Collection<? extends Consequence> consequences) {
        return consequences.stream().map(one -> one.award().toString()).collect(Collectors.joining(" "));
    }

    static String json(StackingOutcome outcome, AwardDefinition award) {
        return ExplanationJson.write(outcome.explanation(award.version()));
    }

    static String verdict(StackingOutcome outcome, AwardDefinition award) {
        return outcome.explanation(award.version()).verdict().word();
    }

    static String bytes(StackingOutcome outcome) {
        return outcome.explanations().values().stream()
                        .map(ExplanationJson::write)
                        .collect(Collectors.joining("\n"))
                + outcome;
    }
}
