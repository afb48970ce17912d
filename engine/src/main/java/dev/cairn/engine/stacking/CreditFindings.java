package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.credit.BlockCredit;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.credit.CreditPrecedence;
import dev.cairn.engine.explanation.Fact;
import dev.cairn.engine.explanation.Finding;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.explanation.RuleRef;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.result.ResultId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** What was made of the credit that a learner is granted towards one award, as findings by the id of the grant. */
final class CreditFindings {

    private final List<CreditGrant> grants;
    private final SortedSet<ResultId> placed;
    private final LocalDate day;
    private final Set<AwardCode> nestedHeld;

    CreditFindings(List<CreditGrant> all, Judged judged) {
        this.grants = all.stream()
                .filter(grant -> grant.into().equals(judged.candidate().code()))
                .toList();
        this.placed = judged.placed();
        this.day = judged.known().asAt();
        this.nestedHeld = judged.candidate().nestedAmong(judged.known().heldAwards());
    }

    List<Finding> all() {
        List<CreditGrant> good =
                grants.stream().filter(grant -> grant.isGoodOn(day)).toList();
        List<CreditPrecedence.PassedOver> passedOver =
                CreditPrecedence.among(good, nestedHeld).passedOver();
        return grants.stream().map(grant -> finding(grant, passedOver)).toList();
    }

    private Finding finding(CreditGrant grant, List<CreditPrecedence.PassedOver> passedOver) {
        List<Fact> facts = facts(grant);
        RuleRef rule =
                new RuleRef("precedence-of-credit", grant.basis().phrase().replace(' ', '-'));
        boolean counts = grant.isGoodOn(day);
        if (!counts) {
            facts.add(Fact.of("does not count on", day));
        }
        for (CreditPrecedence.PassedOver passed : passedOver) {
            if (passed.grant().equals(grant)) {
                counts = false;
                facts.add(new Fact(
                        "passed over for", passed.by() + ", " + passed.basis().phrase()));
            }
        }
        Verdict verdict = counts
                ? Verdict.satisfied()
                : new Verdict.Unsatisfied(List.of(new Shortfall(
                        rule, 1, Measure.AWARDS, List.of(grant.id().value()))));
        return new Finding(rule, verdict, facts, List.of());
    }

    private List<Fact> facts(CreditGrant grant) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("credit", grant.id()));
        facts.add(new Fact("route", grant.route().phrase()));
        facts.add(Fact.of("granted on", grant.grantedOn()));
        if (grant.goodUntil() != null) {
            facts.add(Fact.of("good until", grant.goodUntil()));
        }
        grant.units().forEach(unit -> facts.add(Fact.of("unit", unit)));
        BlockCredit block = grant.block();
        if (block != null) {
            facts.add(Fact.of("amount", block.amount()));
            facts.add(Fact.of("in steps of", block.step()));
        }
        if (!grant.notGranted().isZero()) {
            facts.add(Fact.of("remainder not granted", grant.notGranted()));
        }
        grant.ids().stream().filter(placed::contains).forEach(id -> facts.add(Fact.of("holds a place as", id)));
        return facts;
    }
}
