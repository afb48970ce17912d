package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.ResultId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what an earned award rests on: components that cover as many of its placed results as components can, none of them needless;
 * and the results that no component covers.
 *
 * <p>Components that the award's rule asks for by name come first, then those already issued, then those that cover more, then by
 * award version: so the choice does not hang on the order of anything.
 */
final class BasisFinder {

    private final Judged judged;
    private final Collection<Counting> components;
    private final Set<AwardVersion> issued;
    private final Set<AwardCode> demanded;
    private final SortedSet<ResultId> placed;
    private final Map<Counting, Set<ResultId>> covers = new HashMap<>();

    BasisFinder(
            Judged judged, Collection<Counting> components, Set<AwardVersion> issued, Map<String, String> attributes) {
        this.judged = judged;
        this.issued = issued;
        this.demanded = DemandedAwards.of(
                judged.candidate().definition().rule(), judged.allocation().options(), attributes);
        this.placed = judged.placed();
        this.components = components.stream().filter(this::mayCarry).toList();
    }

    /** What is good on the day on which the award was earned; without such a day, on that of the last result. */
    private boolean mayCarry(Counting component) {
        LocalDate metOn = judged.metOn();
        return metOn != null ? component.isGoodOn(metOn) : daysPlaced().noneMatch(component::isExpiredOn);
    }

    Earned find() {
        List<Counting> chosen = withoutNeedless(thatAddSomething());
        SortedSet<ResultId> loose = new TreeSet<>(placed);
        chosen.forEach(component -> loose.removeAll(component.placed()));
        Basis basis = Basis.of(chosen.stream().map(Counting::award).toList(), loose);
        return new Earned(judged.award(), earnedOn(chosen), basis, judged.allocation());
    }

    private List<Counting> thatAddSomething() {
        List<Counting> chosen = new ArrayList<>();
        Set<ResultId> covered = new TreeSet<>();
        inOrderOfPreference().forEach(component -> {
            if (covered.addAll(covers(component)) || isDemanded(component)) {
                chosen.add(component);
            }
        });
        return chosen;
    }

    private Stream<Counting> inOrderOfPreference() {
        return components.stream()
                .sorted(Comparator.comparing((Counting component) -> !isDemanded(component))
                        .thenComparing(component -> !issued.contains(component.award()))
                        .thenComparing(component -> -covers(component).size())
                        .thenComparing(Counting::award));
    }

    /** Leaves out, the least preferred first, what the others cover as well. */
    private List<Counting> withoutNeedless(List<Counting> chosen) {
        List<Counting> needed = new ArrayList<>(chosen);
        for (int i = chosen.size() - 1; i >= 0; i--) {
            Counting component = chosen.get(i);
            if (!isDemanded(component) && areCoveredByOthers(component, needed)) {
                needed.remove(component);
            }
        }
        return needed;
    }

    private boolean areCoveredByOthers(Counting component, List<Counting> needed) {
        return covers(component).stream()
                .allMatch(result -> needed.stream()
                        .anyMatch(other -> other != component && other.placed().contains(result)));
    }

    private Set<ResultId> covers(Counting component) {
        return covers.computeIfAbsent(component, c -> {
            Set<ResultId> covered = new TreeSet<>(c.placed());
            covered.retainAll(placed);
            return covered;
        });
    }

    private boolean isDemanded(Counting component) {
        return demanded.contains(component.code());
    }

    /** The day on which the last of all that it rests on was met. */
    private LocalDate earnedOn(List<Counting> chosen) {
        LocalDate metOn = judged.metOn();
        if (metOn != null) {
            return metOn;
        }
        return Stream.concat(daysPlaced(), chosen.stream().map(Counting::earnedOn))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException(
                        "Expected %s to rest on a result or a component, but it rests on nothing.\nMaybe its rule asks for nothing."
                                .formatted(judged.award())));
    }

    /** The days of all that holds a place. */
    private Stream<LocalDate> daysPlaced() {
        return Stream.concat(
                judged.allocation().placements().stream()
                        .map(placement -> placement.unit().achievedOn()),
                judged.allocation().creditPlaced().stream()
                        .map(placement -> placement.credit().grantedOn()));
    }
}
