package dev.cairn.engine.stacking;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.credit.RecognisedUnit;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.SharingLimit;
import dev.cairn.engine.packaging.Total;
import dev.cairn.engine.result.ResultId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What sharing limits leave of the results for one award: those that as many awards hold as a unit may feed are spent; where some may
 * be shared all the same, a ceiling over their units stands beside the award's own conditions.
 */
final class Sharing {

    private final SortedSet<ResultId> spent = new TreeSet<>();
    private final Map<SharingLimit, SortedSet<ResultId>> shared = new HashMap<>();

    Sharing(Collection<HeldElsewhere> held) {
        Map<SharingLimit, Map<ResultId, Integer>> fed = new HashMap<>();
        for (HeldElsewhere one : held) {
            Map<ResultId, Integer> of = fed.computeIfAbsent(one.limit(), limit -> new HashMap<>());
            one.results().forEach(result -> of.merge(result, 1, Integer::sum));
        }
        fed.forEach((limit, results) -> results.forEach((result, awards) -> {
            if (awards >= limit.feeds()) {
                (limit.isStrict() ? spent : shared.computeIfAbsent(limit, l -> new TreeSet<>())).add(result);
            }
        }));
    }

    SortedSet<ResultId> spent() {
        return spent;
    }

    /** The definition with a ceiling for each limit that lets some units be shared. */
    AwardDefinition limited(AwardDefinition definition, Collection<RecognisedUnit> units) {
        if (shared.isEmpty()) {
            return definition;
        }
        Packaging packaging = definition.packaging();
        Map<String, Total> totals = new TreeMap<>(packaging.totals());
        List<Condition> conditions = new ArrayList<>(packaging.conditions());
        shared.forEach((limit, results) -> {
            String name = "shared by " + limit.id();
            totals.put(name, totalOf(units, results));
            conditions.add(new Condition.AtMost(limit.id(), List.of(name), Amount.of(limit.mayBeShared())));
        });
        return definition.withPackaging(packaging.withConditions(totals, conditions));
    }

    private static Total totalOf(Collection<RecognisedUnit> units, SortedSet<ResultId> results) {
        SortedSet<UnitCode> codes = new TreeSet<>();
        units.stream().filter(unit -> results.contains(unit.result())).forEach(unit -> codes.add(unit.unit()));
        CreditFilter all = CreditFilter.EVERYTHING;
        CreditFilter filter = new CreditFilter(
                codes,
                all.levelFrom(),
                all.levelTo(),
                all.fields(),
                all.routes(),
                all.ownProvider(),
                all.fromMicroCredentials());
        return new Total(Measure.UNITS, Collections.emptySortedSet(), filter);
    }
}
