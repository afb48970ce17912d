package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedCredit;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.LearnerFacts;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A made-up learner who holds all that a rule can use, on its first day: if this one does not meet it, nobody does. Every unit of
 * every list with the best mark, by every route that a floor asks for, every award and every evidence; where lines take credit that
 * names no unit, that as well, with the level and field that a floor asks for.
 */
final class BestLearner {

    private static final BigDecimal BEST_MARK = BigDecimal.valueOf(1_000_000);

    private final AwardDefinition award;
    private final LocalDate day;

    private BestLearner(AwardDefinition award) {
        this.award = award;
        this.day = award.effectiveFrom();
    }

    /** The learner without credit that names no unit. */
    static AllocationCase ofUnits(AwardDefinition award) {
        return new BestLearner(award).known();
    }

    /** The learner with such credit; empty where no line takes any. */
    static Optional<AllocationCase> withCredit(AwardDefinition award) {
        return award.rule().lines().anyMatch(PackagingRule::takesUnspecifiedCredit)
                ? Optional.of(ofUnits(award).withCredit(new BestLearner(award).credit()))
                : Optional.empty();
    }

    private AllocationCase known() {
        Set<UnitCode> codes = new TreeSet<>();
        Set<AwardCode> awards = new HashSet<>();
        List<Evidence> evidence = new ArrayList<>();
        award.rule().lines().forEach(line -> {
            if (line instanceof PackagingRule.Component component) {
                awards.add(component.award());
            } else {
                codes.addAll(line.units());
            }
            if (line instanceof PackagingRule.HeldAward held) {
                awards.add(held.award());
            }
            if (line instanceof PackagingRule.Shown shown) {
                evidence.add(new Evidence(new ResultId(shown.id()), shown.kind(), shown.amount(), day, null));
            }
        });
        award.prerequisites().forEach(prerequisite -> codes.addAll(prerequisite.requires()));
        return AllocationCase.of(units(codes), awards, day)
                .withFacts(new LearnerFacts(Map.of(), evidence))
                .withRequest();
    }

    private List<RecognisedUnit> units(Collection<UnitCode> codes) {
        List<RecognisedUnit> units = new ArrayList<>();
        List<CreditFilter> floors =
                filtersOfFloors().filter(BestLearner::asksForOrigin).distinct().toList();
        for (UnitCode code : codes) {
            units.add(unit(code, "r-" + code, Route.ASSESSED, true, false));
            for (int i = 0; i < floors.size(); i++) {
                CreditFilter floor = floors.get(i);
                boolean own = !Boolean.FALSE.equals(floor.ownProvider());
                boolean micro = Boolean.TRUE.equals(floor.fromMicroCredentials());
                Route route = micro ? routeOf(floor, Route.CREDIT_TRANSFER) : routeOf(floor, Route.ASSESSED);
                units.add(unit(code, "r-%s-%d".formatted(code, i + 1), route, own, micro));
            }
        }
        return units;
    }

    private RecognisedUnit unit(UnitCode code, String result, Route route, boolean own, boolean micro) {
        return new RecognisedUnit(code, code, new ResultId(result), route, day, BEST_MARK, own, false, micro);
    }

    private static Route routeOf(CreditFilter filter, Route otherwise) {
        return filter.routes().isEmpty() || filter.routes().contains(otherwise)
                ? otherwise
                : filter.routes().first();
    }

    /** Whether it lets through by the way in which something came to be held, so that an assessed unit of one's own is not all. */
    private static boolean asksForOrigin(CreditFilter filter) {
        return !filter.routes().isEmpty()
                || Boolean.FALSE.equals(filter.ownProvider())
                || Boolean.TRUE.equals(filter.fromMicroCredentials());
    }

    private Stream<CreditFilter> filtersOfFloors() {
        return award.packaging().conditions().stream()
                .flatMap(condition -> {
                    if (condition instanceof Condition.AtLeast floor) {
                        return floor.totals().stream();
                    }
                    return condition instanceof Condition.Share share && share.atLeast()
                            ? share.totals().stream()
                            : Stream.empty();
                })
                .map(name -> Objects.requireNonNull(award.packaging().totals().get(name), name)
                        .filter());
    }

    /** Credit of each kind that a floor asks for, and of none, in the largest pieces that fit all thresholds. */
    private List<RecognisedCredit> credit() {
        List<Amount> amounts = thresholds();
        BigInteger step = amounts.stream()
                .map(amount -> BigInteger.valueOf(amount.hundredths()))
                .reduce(BigInteger.ZERO, BigInteger::gcd);
        Amount most = amounts.stream().max(Amount::compareTo).orElse(Amount.of(1));
        Amount piece = step.signum() == 0 ? Amount.of(1) : new Amount(step.intValueExact());
        List<CreditFilter> kinds = Stream.concat(Stream.of(CreditFilter.EVERYTHING), filtersOfFloors())
                .filter(filter -> filter.units().isEmpty() && !Boolean.TRUE.equals(filter.ownProvider()))
                .distinct()
                .toList();
        List<RecognisedCredit> credit = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            CreditFilter kind = kinds.get(i);
            credit.add(new RecognisedCredit(
                    new ResultId("credit-" + i),
                    most,
                    piece,
                    kind.levelFrom() == null ? kind.levelTo() : kind.levelFrom(),
                    kind.fields().isEmpty() ? null : kind.fields().first(),
                    routeOf(kind, Route.CREDIT_TRANSFER),
                    Boolean.TRUE.equals(kind.fromMicroCredentials()),
                    day));
        }
        return credit;
    }

    /** All amounts that the rule asks for or lets through, and what units weigh. */
    private List<Amount> thresholds() {
        Stream<Amount> ofLines = award.rule()
                .lines()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.range().atLeast()),
                        Stream.ofNullable(line.range().atMost())));
        Stream<Amount> ofConditions = award.packaging().conditions().stream()
                .filter(Condition.AtLeast.class::isInstance)
                .map(condition -> ((Condition.AtLeast) condition).amount());
        Stream<Amount> ofUnits = award.rule().listedUnits().stream().map(award.packaging()::weight);
        return Stream.of(ofLines, ofConditions, ofUnits)
                .flatMap(amounts -> amounts)
                .filter(amount -> !amount.isZero())
                .toList();
    }
}
