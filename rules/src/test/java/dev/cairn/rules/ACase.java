package dev.cairn.rules;

import dev.cairn.engine.allocation.Adjustment;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.CreditBasis;
import dev.cairn.engine.credit.CreditGrant;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.LearnerFacts;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import dev.cairn.engine.stacking.Basis;
import dev.cairn.engine.stacking.LearnerCase;
import dev.cairn.engine.stacking.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Builds a learner's case in few words. A result is written {@code U3}, {@code U3=30}, {@code U3@2025-05-01} or
 * {@code U3=30@2025-05-01}: by default passed on 1 March 2025. Its id is {@code r-U3}, or {@code r-U3-30} beside a pass.
 */
final class ACase {

    static final LocalDate AS_AT = LocalDate.of(2025, 7, 1);

    private final List<Result> results = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();
    private List<AwardDefinition> candidates = MadeUpAwards.all();
    private LocalDate asAt = AS_AT;
    private final List<CreditGrant> credit = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final Map<AwardCode, LocalDate> requests = new TreeMap<>();

    private ACase() {}

    static ACase of(AwardDefinition... candidates) {
        ACase made = new ACase();
        if (candidates.length > 0) {
            made.candidates = List.of(candidates);
        }
        return made;
    }

    ACase results(String written) {
        Arrays.stream(written.split(" ")).filter(word -> !word.isEmpty()).forEach(word -> results.add(result(word)));
        return this;
    }

    ACase result(String id, String unit, String outcome, String endedOn) {
        LocalDate ended = LocalDate.parse(endedOn);
        results.add(new Result(new ResultId(id), new UnitCode(unit), null, outcome, ended.minusDays(30), ended));
        return this;
    }

    ACase asAt(String day) {
        asAt = LocalDate.parse(day);
        return this;
    }

    ACase candidates(List<AwardDefinition> definitions) {
        candidates = definitions;
        return this;
    }

    /** Issued, resting on these: awards such as {@code M1}, and results such as {@code U3}. */
    ACase issued(String award, String basis) {
        standings.add(new Standing.Issued(version(award), LocalDate.of(2025, 3, 1), basis(basis)));
        return this;
    }

    ACase inProcess(String award, String basis) {
        standings.add(new Standing.InProcess(version(award), basis(basis)));
        return this;
    }

    /** Handed back for a larger award. */
    ACase handedBack(String award, String into) {
        String larger = into.split(" ")[0];
        standings.add(
                new Standing.HandedBack(version(award), LocalDate.of(2025, 3, 1), basis("U1 U2"), version(larger)));
        return this;
    }

    ACase barred(String award) {
        standings.add(new Standing.Barred(version(award), "decline-7"));
        return this;
    }

    ACase issuedOn(String award, String earnedOn, String basis) {
        standings.add(new Standing.Issued(version(award), LocalDate.parse(earnedOn), basis(basis)));
        return this;
    }

    ACase issuedOn(String award, String earnedOn, String issuedOn, String basis) {
        standings.add(new Standing.Issued(
                version(award), LocalDate.parse(earnedOn), LocalDate.parse(issuedOn), basis(basis)));
        return this;
    }

    ACase issued(String award, Basis basis) {
        standings.add(new Standing.Issued(version(award), LocalDate.of(2025, 3, 1), basis));
        return this;
    }

    ACase credit(CreditGrant... grants) {
        credit.addAll(List.of(grants));
        return this;
    }

    /** Credit of units for an award brought, on a basis, from a day. */
    static CreditGrant creditFor(
            String brought, CreditBasis basis, String id, String into, String units, String grantedOn) {
        return CreditGrant.ofUnits(
                        new ResultId(id),
                        new AwardCode(into),
                        Arrays.stream(units.split(" ")).map(UnitCode::new).toList(),
                        Route.CREDIT_TRANSFER,
                        LocalDate.parse(grantedOn))
                .resting(basis, new AwardCode(brought));
    }

    /** Evidence of a kind that is good from and to a day. */
    ACase shows(String kind, String from, String to) {
        evidence.add(new Evidence(
                new ResultId("e-" + kind), kind, Amount.of(1), LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    ACase decided(Adjustment... decisions) {
        adjustments.addAll(List.of(decisions));
        return this;
    }

    ACase requested(String award, String on) {
        requests.put(new AwardCode(award), LocalDate.parse(on));
        return this;
    }

    LearnerCase build() {
        return new LearnerCase(
                        new LearnerId("L1"),
                        results,
                        standings,
                        candidates,
                        asAt,
                        Instant.parse("2025-07-02T00:00:00Z"))
                .withCredit(credit)
                .withFacts(new LearnerFacts(Map.of(), evidence))
                .withAdjustments(adjustments)
                .withRequests(requests);
    }

    /** The same case with everything in another order. */
    LearnerCase shuffled(long seed) {
        ACase other = of();
        other.results.addAll(results);
        other.standings.addAll(standings);
        other.candidates = new ArrayList<>(candidates);
        other.asAt = asAt;
        other.credit.addAll(credit);
        other.evidence.addAll(evidence);
        other.adjustments.addAll(adjustments);
        other.requests.putAll(requests);
        Random random = new Random(seed);
        Collections.shuffle(other.results, random);
        Collections.shuffle(other.standings, random);
        Collections.shuffle(other.candidates, random);
        Collections.shuffle(other.credit, random);
        Collections.shuffle(other.evidence, random);
        Collections.shuffle(other.adjustments, random);
        return other.build();
    }

    static AwardVersion version(String award) {
        return AwardVersion.parse(award.contains("@") ? award : award + "@1");
    }

    private static Result result(String word) {
        String[] dated = word.split("@");
        String[] coded = dated[0].split("=");
        LocalDate ended = dated.length > 1 ? LocalDate.parse(dated[1]) : LocalDate.of(2025, 3, 1);
        String outcome = coded.length > 1 ? coded[1] : "20";
        ResultId id = new ResultId("r-" + coded[0] + (outcome.equals("20") ? "" : "-" + outcome));
        return new Result(id, new UnitCode(coded[0]), null, outcome, ended.minusDays(30), ended);
    }

    private static Basis basis(String written) {
        List<String> parts = Arrays.stream(written.split(" "))
                .filter(part -> !part.isEmpty())
                .toList();
        return Basis.of(
                parts.stream()
                        .filter(part -> !part.startsWith("U"))
                        .map(ACase::version)
                        .toList(),
                parts.stream()
                        .filter(part -> part.startsWith("U"))
                        .map(part -> new ResultId("r-" + part))
                        .toList());
    }
}
