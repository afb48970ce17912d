package dev.cairn.engine.packaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Compares two lists whose order says nothing: things of equal content first, then of one id, then those most alike. */
final class Matching {

    private static final double ALIKE = 0.3;

    private final DefinitionChange.Place above;
    private final List<Described> earlier;
    private final List<Described> later;
    private final Map<String, String> ids = new TreeMap<>();

    /** @param above where an added or a removed thing is told */
    Matching(DefinitionChange.Place above, List<Described> earlier, List<Described> later) {
        this.above = above;
        this.earlier = new ArrayList<>(earlier);
        this.later = new ArrayList<>(later);
    }

    /** Tells the differences, and gives the later id of each earlier thing that is still there. */
    Map<String, String> compare(Consumer<DefinitionChange> changes) {
        pair((one, other) -> isNamedAs(one, other) && hasContentOf(one, other), changes);
        pair(Matching::hasContentOf, changes);
        pair((one, other) -> isNamedAs(one, other) && one.kind().equals(other.kind()), changes);
        pairAlike(changes);
        earlier.forEach(one -> changes.accept(new DefinitionChange.Removed(above, one.introduce())));
        later.forEach(one -> changes.accept(new DefinitionChange.Added(above, one.introduce())));
        return ids;
    }

    private static boolean isNamedAs(Described one, Described other) {
        return one.place().equals(other.place());
    }

    private static boolean hasContentOf(Described one, Described other) {
        return one.content().equals(other.content());
    }

    private void pair(BiPredicate<Described, Described> same, Consumer<DefinitionChange> changes) {
        for (Described one : List.copyOf(earlier)) {
            later.stream()
                    .filter(other -> same.test(one, other))
                    .findFirst()
                    .ifPresent(other -> take(one, other, changes));
        }
    }

    private void pairAlike(Consumer<DefinitionChange> changes) {
        for (Described one : List.copyOf(earlier)) {
            later.stream()
                    .filter(other -> one.kind().equals(other.kind()) && one.similarity(other) >= ALIKE)
                    .max(Comparator.comparingDouble(one::similarity))
                    .ifPresent(other -> take(one, other, changes));
        }
    }

    private void take(Described one, Described other, Consumer<DefinitionChange> changes) {
        one.compare(other, changes);
        ids.put(one.place().name(), other.place().name());
        earlier.remove(one);
        later.remove(other);
    }
}
