package dev.cairn.api.adjustment;

import dev.cairn.engine.allocation.Adjustment;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.packaging.VersionChoice;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.LearnerFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what recorded decisions say, in the order in which they were recorded. For one thread. */
final class Gathering {

    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<CreditGrant> credit = new ArrayList<>();
    private final Map<String, String> attributes = new TreeMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final SortedMap<AwardCode, LocalDate> requests = new TreeMap<>();
    private final List<VersionChoice.Transfer> transfers = new ArrayList<>();
    private final Set<AwardVersion> transfersTakenBack = new TreeSet<>();

    void add(Adjustment adjustment) {
        adjustments.add(adjustment);
    }

    void add(CreditGrant grant) {
        credit.add(grant);
    }

    void add(Evidence shown) {
        evidence.add(shown);
    }

    void add(VersionChoice.Transfer transfer) {
        transfers.add(transfer);
    }

    void addTransferTakenBack(AwardVersion to) {
        transfersTakenBack.add(to);
    }

    /** The latest one counts. */
    void addAttribute(String name, String value) {
        attributes.put(name, value);
    }

    /** The earliest one counts: asked for once is asked for. */
    void addRequest(AwardCode award, LocalDate on) {
        requests.merge(award, on, (first, second) -> first.isBefore(second) ? first : second);
    }

    DecisionsInForce gathered() {
        return new DecisionsInForce(
                adjustments, credit, new LearnerFacts(attributes, evidence), requests, transfers, transfersTakenBack);
    }
}
