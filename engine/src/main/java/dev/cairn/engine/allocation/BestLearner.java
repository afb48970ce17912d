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
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A made-up learner who holds all that a rule can use, on its first day: if this one does not meet it, nobody does. Every unit of
 * every list with the best mark, from every origin that a condition tells apart, every award and every evidence; where lines take credit
 * that names no unit, that as well, with the level and field that a floor asks for.
 */
final class BestLearner {

    private static final BigDecimal BEST_MARK = BigDecimal.valueOf(1_000_000);

    private final AwardDefinition award;
    private final LocalDate day;
    private final List<CreditFilter> filters;

    private BestLearner(AwardDefinition award, Predicate<Condition> toldApart) {
        this.award = award;
        this.day = award.effectiveFrom();
        this.filters = filters(toldApart);
    }

    /**
     * The learner, first with less, because that is decided sooner: only of the origins that floors tell apart, and without credit that
     * names no unit. The last one has all.
     */
    static List<AllocationCase> of(AwardDefinition award) {
        return Stream.of(new BestLearner(award, BestLearner::isFloor), new BestLearner(award, condition -> true))
                .flatMap(learner -> learner.withAndWithoutCredit())
                .distinct()
                .toList();
    }

    private Stream<AllocationCase> withAndWithoutCredit() {
        AllocationCase without = known();
        return award.rule().lines().anyMatch(PackagingRule::takesUnspecifiedCredit)
                ? Stream.of(without, without.withCredit(credit()))
                : Stream.of(without);
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
        List<Origin> origins = Origin.toldApart(Origin.OF_UNITS, filters);
        List<RecognisedUnit> units = new ArrayList<>();
        for (UnitCode code : codes) {
            for (int i = 0; i < origins.size(); i++) {
                String result = i == 0 ? "r-" + code : "r-%s-%d".formatted(code, i);
                units.add(unit(code, result, origins.get(i)));
            }
        }
        return units;
    }

    private RecognisedUnit unit(UnitCode code, String result, Origin origin) {
        return new RecognisedUnit(
                code, code, new ResultId(result), origin.route(), day, BEST_MARK, origin.own(), false, origin.micro());
    }

    /** The filters of the totals of these conditions, each once. */
    private List<CreditFilter> filters(Predicate<Condition> conditions) {
        return award.packaging().conditions().stream()
                .filter(conditions)
                .flatMap(condition -> condition.totals().stream())
                .map(name -> Objects.requireNonNull(award.packaging().totals().get(name), name)
                        .filter())
                .distinct()
                .toList();
    }

    private static boolean isFloor(Condition condition) {
        return condition instanceof Condition.AtLeast || condition instanceof Condition.Share share && share.atLeast();
    }

    /** What a decision states about credit. */
    private record Stated(@Nullable Integer level, @Nullable String field) {

        static final Stated NOTHING = new Stated(null, null);

        /** What a floor asks for. */
        static Stated of(CreditFilter filter) {
            return new Stated(
                    filter.levelFrom() == null ? filter.levelTo() : filter.levelFrom(),
                    filter.fields().isEmpty() ? null : filter.fields().first());
        }
    }

    /** Credit of each kind that a condition tells apart, with what a floor asks for and with nothing, in the largest pieces that fit. */
    private List<RecognisedCredit> credit() {
        List<Amount> amounts = thresholds();
        BigInteger step = amounts.stream()
                .map(amount -> BigInteger.valueOf(amount.hundredths()))
                .reduce(BigInteger.ZERO, BigInteger::gcd);
        Amount most = amounts.stream().max(Amount::compareTo).orElse(Amount.of(1));
        Amount piece = step.signum() == 0 ? Amount.of(1) : new Amount(step.intValueExact());
        List<Stated> stated = Stream.concat(
                        Stream.of(Stated.NOTHING),
                        filters(BestLearner::isFloor).stream()
                                .filter(filter -> filter.units().isEmpty())
                                .map(Stated::of))
                .distinct()
                .toList();
        List<RecognisedCredit> credit = new ArrayList<>();
        for (Origin origin : Origin.toldApart(Origin.OF_CREDIT, filters)) {
            stated.forEach(one -> credit.add(new RecognisedCredit(
                    new ResultId("credit-" + credit.size()),
                    most,
                    piece,
                    one.level(),
                    one.field(),
                    origin.route(),
                    origin.micro(),
                    day)));
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
