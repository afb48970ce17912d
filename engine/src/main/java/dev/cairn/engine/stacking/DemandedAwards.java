package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.packaging.PackagingRule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The awards that a rule asks for by name in those of its lines that apply: in options that are taken, in the learner's branch. */
final class DemandedAwards {

    private final Set<String> options;
    private final Map<String, String> attributes;
    private final Set<AwardCode> demanded = new HashSet<>();

    private DemandedAwards(List<String> options, Map<String, String> attributes) {
        this.options = Set.copyOf(options);
        this.attributes = attributes;
    }

    static Set<AwardCode> of(PackagingRule rule, List<String> options, Map<String, String> attributes) {
        DemandedAwards walk = new DemandedAwards(options, attributes);
        walk.visit(rule);
        return walk.demanded;
    }

    private void visit(PackagingRule line) {
        if (line instanceof PackagingRule.Component component) {
            demanded.add(component.award());
        } else if (line instanceof PackagingRule.HeldAward held) {
            demanded.add(held.award());
        } else if (line instanceof PackagingRule.OneOf oneOf) {
            oneOf.options().stream()
                    .filter(option -> options.contains(option.id()))
                    .forEach(this::visit);
        } else if (line instanceof PackagingRule.Conditional conditional) {
            visitBranch(conditional);
        } else {
            line.children().forEach(this::visit);
        }
    }

    private void visitBranch(PackagingRule.Conditional conditional) {
        String value = attributes.get(conditional.attribute());
        if (value == null) {
            conditional.children().forEach(this::visit);
        } else if (conditional.values().contains(value)) {
            visit(conditional.then());
        } else if (conditional.otherwise() != null) {
            visit(conditional.otherwise());
        }
    }
}
