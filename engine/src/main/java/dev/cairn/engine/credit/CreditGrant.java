package dev.cairn.engine.credit;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Credit that a learner is granted towards one award: for an award or a micro-credential that they bring, or for prior study. It
 * names units (specified credit), or an amount (unspecified or block credit), or both. Says nothing about the person.
 *
 * @param id the id of the recorded decision, agreement or row
 * @param basis on what it rests
 * @param into the award that it counts towards, in every version
 * @param from the award brought, which decides what takes precedence (decision 15); null for prior study: that stands for itself
 * @param units the units that it names, each of which counts as held; may be empty
 * @param block the amount that it grants; null: none
 * @param notGranted what the basis would have come to beyond whole units, shown and never counted (edge case F5)
 * @param route credit transfer or recognition of prior learning; ceilings go by it
 * @param fromMicroCredential whether it is granted for a micro-credential
 * @param grantedOn the day from which it counts
 * @param goodUntil the last day on which it counts: for awards earned up to and including it; null: it does not lapse
 */
public record CreditGrant(
        ResultId id,
        CreditBasis basis,
        AwardCode into,
        @Nullable AwardCode from,
        SortedSet<UnitCode> units,
        @Nullable BlockCredit block,
        Amount notGranted,
        Route route,
        boolean fromMicroCredential,
        LocalDate grantedOn,
        @Nullable LocalDate goodUntil) {

    /** By id: that of the recorded decision. */
    public static final Comparator<CreditGrant> ORDER =
            Comparator.comparing(CreditGrant::id).thenComparing(CreditGrant::into);

    public CreditGrant {
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
        if (units.isEmpty() && block == null) {
            throw new IllegalArgumentException(
                    "Expected units or an amount in credit %s, but found neither.".formatted(id));
        }
        if (route == Route.ASSESSED) {
            throw new IllegalArgumentException(
                    "Expected credit transfer or recognition of prior learning as the route of credit %s, but found assessed.\nMaybe it is a result."
                            .formatted(id));
        }
    }

    /** A decision about this learner that names units. */
    public static CreditGrant ofUnits(
            ResultId id, AwardCode into, Collection<UnitCode> units, Route route, LocalDate grantedOn) {
        return new CreditGrant(
                id,
                CreditBasis.DECISION,
                into,
                null,
                new TreeSet<>(units),
                null,
                Amount.ZERO,
                route,
                false,
                grantedOn,
                null);
    }

    /** A decision about this learner that grants an amount. */
    public static CreditGrant ofAmount(
            ResultId id, AwardCode into, BlockCredit block, Route route, LocalDate grantedOn) {
        return new CreditGrant(
                id,
                CreditBasis.DECISION,
                into,
                null,
                Collections.emptySortedSet(),
                block,
                Amount.ZERO,
                route,
                false,
                grantedOn,
                null);
    }

    /** The same on another basis, for this award brought. */
    public CreditGrant resting(CreditBasis other, AwardCode brought) {
        return new CreditGrant(
                id, other, into, brought, units, block, notGranted, route, fromMicroCredential, grantedOn, goodUntil);
    }

    /** The same, granted for a micro-credential, good up to and including a day. */
    public CreditGrant ofMicroCredentialUntil(@Nullable LocalDate last) {
        return new CreditGrant(id, basis, into, from, units, block, notGranted, route, true, grantedOn, last);
    }

    /** The same with what it leaves off. */
    CreditGrant leavingOff(Amount remainder) {
        return new CreditGrant(
                id, basis, into, from, units, block, remainder, route, fromMicroCredential, grantedOn, goodUntil);
    }

    /** Whether it counts for an award that is earned on this day. */
    public boolean isGoodOn(LocalDate day) {
        return !day.isBefore(grantedOn) && (goodUntil == null || !day.isAfter(goodUntil));
    }

    /** The ids under which it holds places: one for each unit that it names, and its own for its amount. */
    public SortedSet<ResultId> ids() {
        SortedSet<ResultId> ids = new TreeSet<>();
        units.forEach(unit -> ids.add(idOf(unit)));
        if (block != null) {
            ids.add(id);
        }
        return Collections.unmodifiableSortedSet(ids);
    }

    /** The units that it names, each under an id of its own, for each holds a place. */
    public List<RecognisedUnit> recognisedUnits() {
        return units.stream()
                .map(unit -> new RecognisedUnit(
                        unit,
                        unit,
                        idOf(unit),
                        route,
                        grantedOn,
                        null,
                        route != Route.CREDIT_TRANSFER,
                        false,
                        fromMicroCredential))
                .toList();
    }

    /**
     * Its amount, without what it stands for and is held by itself; empty where it grants none, or all of it is held.
     *
     * @param held every unit that is held otherwise
     * @param weight what a unit weighs in the award that it is granted for
     */
    public Optional<RecognisedCredit> recognisedCredit(Set<UnitCode> held, Function<UnitCode, Amount> weight) {
        if (block == null) {
            return Optional.empty();
        }
        Amount heldByItself =
                block.covers().stream().filter(held::contains).map(weight).reduce(Amount.ZERO, Amount::plus);
        Amount left = block.beside(heldByItself);
        return left.isZero()
                ? Optional.empty()
                : Optional.of(new RecognisedCredit(
                        id, left, block.step(), block.level(), block.field(), route, fromMicroCredential, grantedOn));
    }

    /** The amounts of these grants, as {@link #recognisedCredit} has each of them, beside units that are held. */
    public static List<RecognisedCredit> amountsBeside(
            Collection<RecognisedUnit> units, Collection<CreditGrant> grants, Function<UnitCode, Amount> weight) {
        Set<UnitCode> held = units.stream().map(RecognisedUnit::unit).collect(Collectors.toSet());
        return grants.stream()
                .flatMap(grant -> grant.recognisedCredit(held, weight).stream())
                .toList();
    }

    private ResultId idOf(UnitCode unit) {
        return new ResultId(id + "/" + unit);
    }
}
