package dev.cairn.benchmarks.decision;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.Result;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.stacking.LearnerCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up learners with 30 results, mostly in the units of one or two awards, judged for every award that is shipped. */
final class GeneratedCases {

    static final int RESULTS = 30;
    static final LocalDate AS_AT = LocalDate.parse("2026-03-01");
    private static final Instant KNOWN = Instant.parse("2026-03-02T00:00:00Z");
    private static final List<String> OUTCOMES = List.of("20", "20", "20", "20", "20", "20", "51", "60", "30", "70");

    private final List<AwardDefinition> awards;

    GeneratedCases(Catalogue catalogue) {
        this.awards = catalogue.listAwards().stream()
                .filter(award -> !award.isDraft())
                .toList();
    }

    int awards() {
        return awards.size();
    }

    /** So many learners, the same ones in every run. */
    List<LearnerCase> some(int learners) {
        List<LearnerCase> made = new ArrayList<>();
        for (int seed = 0; seed < learners; seed++) {
            made.add(new LearnerCase(
                    new LearnerId("L" + seed), results(new Random(seed)), List.of(), awards, AS_AT, KNOWN));
        }
        return made;
    }

    private List<Result> results(Random random) {
        Set<UnitCode> units = new LinkedHashSet<>();
        while (units.size() < RESULTS) {
            List<UnitCode> listed = new ArrayList<>(
                    awards.get(random.nextInt(awards.size())).rule().listedUnits());
            Collections.shuffle(listed, random);
            listed.stream().limit(RESULTS - units.size()).forEach(units::add);
        }
        return units.stream().map(unit -> result(unit, random)).toList();
    }

    private static Result result(UnitCode unit, Random random) {
        LocalDate ended = AS_AT.minusDays(random.nextInt(900));
        String outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
        return new Result(new ResultId("r-" + unit), unit, null, outcome, ended.minusDays(60), ended);
    }
}
