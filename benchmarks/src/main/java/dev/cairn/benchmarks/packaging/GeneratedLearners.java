package dev.cairn.benchmarks.packaging;

import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Made-up learners about whom an award's verdict is no foregone conclusion: most of the core, about as many electives as are asked for,
 * some units from elsewhere, in no order.
 */
final class GeneratedLearners {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private final Catalogue catalogue;
    private final List<UnitCode> everywhere;

    GeneratedLearners(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.everywhere = catalogue.listUnits().stream().map(Unit::code).toList();
    }

    /** So many learners, the awards of the catalogue in turn. */
    List<Instance> some(int learners) {
        List<AwardDefinition> awards = catalogue.listAwards().stream()
                .filter(award -> !award.rule().listedUnits().isEmpty())
                .toList();
        List<Instance> made = new ArrayList<>();
        for (int seed = 0; seed < learners; seed++) {
            AwardDefinition award = awards.get(seed % awards.size());
            made.add(new Instance(award.version() + " seed " + seed, award, learner(award, seed)));
        }
        return made;
    }

    private AllocationCase learner(AwardDefinition award, int seed) {
        Random random = new Random(seed);
        Set<UnitCode> units = new HashSet<>();
        award.rule()
                .lines()
                .filter(PackagingRule.AllOf.class::isInstance)
                .forEach(line -> line.units().stream()
                        .filter(unit -> random.nextInt(25) > 0)
                        .forEach(units::add));
        List<UnitCode> others = new ArrayList<>(award.rule().listedUnits());
        Collections.shuffle(others, random);
        int wanted = award.rule().listedUnits().size() / 4 + random.nextInt(12);
        others.stream().limit(wanted).forEach(units::add);
        int outside = random.nextInt(4);
        for (int i = 0; i < outside; i++) {
            units.add(everywhere.get(random.nextInt(everywhere.size())));
        }
        return known(units, random);
    }

    /** A learner who holds these units, each by one result. */
    static AllocationCase known(Set<UnitCode> units, Random random) {
        List<UnitCode> order = new ArrayList<>(units);
        Collections.sort(order);
        Collections.shuffle(order, random);
        List<RecognisedUnit> recognised = new ArrayList<>();
        for (UnitCode unit : order) {
            Route route = Route.values()[Math.max(0, random.nextInt(6) - 3)];
            recognised.add(new RecognisedUnit(
                    unit,
                    unit,
                    new ResultId("r-" + unit),
                    route,
                    DAY.minusDays(random.nextInt(900)),
                    BigDecimal.valueOf(4 + random.nextInt(4)),
                    route != Route.CREDIT_TRANSFER,
                    false));
        }
        return AllocationCase.of(recognised, Set.<AwardCode>of(), DAY);
    }
}
