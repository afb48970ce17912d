package dev.cairn.api.adjustment;

import dev.cairn.engine.allocation.Adjustment;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.packaging.VersionChoice;
import dev.cairn.engine.result.LearnerFacts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What people have decided about how one learner is judged and not taken back, as the engine takes it.
 *
 * @param adjustments waived, substituted, forced, barred
 * @param credit granted by decision or agreement
 * @param facts attributes and evidence
 * @param requests the awards that were asked for, each with the earliest day
 * @param transfers to other versions, in the order in which they were recorded
 * @param transfersTakenBack the versions of transfers that were taken back: what is on its way under one of them may be there by it
 */
public record DecisionsInForce(
        List<Adjustment> adjustments,
        List<CreditGrant> credit,
        LearnerFacts facts,
        SortedMap<AwardCode, LocalDate> requests,
        List<VersionChoice.Transfer> transfers,
        Set<AwardVersion> transfersTakenBack) {

    /** Nothing was decided. */
    public static final DecisionsInForce NONE = new Gathering().gathered();

    public DecisionsInForce {
        adjustments = List.copyOf(adjustments);
        credit = List.copyOf(credit);
        requests = Collections.unmodifiableSortedMap(new TreeMap<>(requests));
        transfers = List.copyOf(transfers);
        transfersTakenBack = Set.copyOf(transfersTakenBack);
    }

    /**
     * The transfer of each award that counts on a day: the latest by its day, and of several on one day the one recorded last. Those of
     * later days do not count yet.
     */
    public Map<AwardCode, VersionChoice.Transfer> transfersOn(LocalDate asAt) {
        Map<AwardCode, VersionChoice.Transfer> latest = new TreeMap<>();
        transfers.stream()
                .filter(transfer -> !transfer.on().isAfter(asAt))
                .sorted(Comparator.comparing(VersionChoice.Transfer::on))
                .forEach(transfer -> latest.put(transfer.to().award(), transfer));
        return Collections.unmodifiableMap(latest);
    }
}
