package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The ways from what was lost to the awards that rested on it, through all awards between. */
final class LostChains {

    private final Map<AwardVersion, SortedSet<String>> lostBy = new TreeMap<>();
    private final Map<String, AwardVersion> awards = new TreeMap<>();
    private final Map<AwardVersion, String> barredBy = new TreeMap<>();

    /**
     * @param lost what is lost, by award
     * @param standings what is on record about awards
     */
    LostChains(Collection<Lost> lost, Collection<Standing> standings) {
        lost.forEach(one ->
                lostBy.computeIfAbsent(one.award(), award -> new TreeSet<>()).add(one.what()));
        standings.forEach(standing -> {
            awards.put(standing.award().toString(), standing.award());
            standing.restedOn().components().forEach(component -> awards.put(component.toString(), component));
            if (standing instanceof Standing.Barred barred) {
                barredBy.put(barred.award(), barred.decision());
            }
        });
    }

    /** What was lost on the way to this award, deepest first, each thing once. */
    List<LostStep> chainOf(AwardVersion award) {
        List<AwardVersion> onTheWay = new ArrayList<>();
        visit(award, onTheWay, new HashSet<>());
        Map<LostThing, SortedSet<AwardVersion>> carried = new LinkedHashMap<>();
        onTheWay.forEach(fallen -> thingsLostBy(fallen)
                .forEach(thing ->
                        carried.computeIfAbsent(thing, one -> new TreeSet<>()).add(fallen)));
        return inOrder(carried, onTheWay);
    }

    private record LostThing(LostStep.Kind kind, String what) {}

    /** Awards before those that rest on them. */
    private void visit(AwardVersion award, List<AwardVersion> onTheWay, Set<AwardVersion> seen) {
        if (!seen.add(award)) {
            return;
        }
        for (String what : lostBy.getOrDefault(award, new TreeSet<>())) {
            AwardVersion component = awards.get(what);
            if (component != null) {
                visit(component, onTheWay, seen);
            }
        }
        onTheWay.add(award);
    }

    private List<LostThing> thingsLostBy(AwardVersion award) {
        List<LostThing> things = new ArrayList<>();
        String decision = barredBy.get(award);
        if (decision != null) {
            things.add(new LostThing(LostStep.Kind.DECISION, decision));
        }
        lostBy.getOrDefault(award, new TreeSet<>())
                .forEach(what -> things.add(new LostThing(
                        awards.containsKey(what) ? LostStep.Kind.COMPONENT : LostStep.Kind.RESULT, what)));
        return things;
    }

    /** Results and decisions first, then components, smaller ones before those that rest on them. */
    private static List<LostStep> inOrder(
            Map<LostThing, SortedSet<AwardVersion>> carried, List<AwardVersion> onTheWay) {
        List<LostStep> steps = new ArrayList<>();
        carried.forEach((thing, awards) -> {
            if (thing.kind() != LostStep.Kind.COMPONENT) {
                steps.add(new LostStep(thing.kind(), thing.what(), awards));
            }
        });
        onTheWay.forEach(award -> {
            SortedSet<AwardVersion> restedOnIt = carried.get(new LostThing(LostStep.Kind.COMPONENT, award.toString()));
            if (restedOnIt != null) {
                steps.add(new LostStep(LostStep.Kind.COMPONENT, award.toString(), restedOnIt));
            }
        });
        return steps;
    }
}
