package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something in a definition as what can be compared: named aspects and named sets, without the ids that its author could as well have
 * given otherwise. Built step by step, then only read.
 */
final class Described {

    private static final String NONE = "none";

    /** One aspect: its words, and where it is a number, how large it is. */
    private record Aspect(String words, @Nullable Long size) {}

    private final DefinitionChange.Place place;
    private final String kind;
    private final String sentence;
    private final SortedMap<String, Aspect> aspects = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> sets = new TreeMap<>();

    Described(DefinitionChange.Place place, String kind, String sentence) {
        this.place = place;
        this.kind = kind;
        this.sentence = sentence;
    }

    DefinitionChange.Place place() {
        return place;
    }

    String kind() {
        return kind;
    }

    /** It with its name and its sentence, for whoever does not know it. */
    String introduce() {
        return place.say() + ", " + sentence;
    }

    Described with(String name, @Nullable Object words) {
        aspects.put(name, new Aspect(words == null ? NONE : words.toString(), null));
        return this;
    }

    /** A number; absent is less than any. */
    Described withNumber(String name, @Nullable Number number) {
        aspects.put(
                name, new Aspect(number == null ? NONE : number.toString(), number == null ? -1 : hundredths(number)));
        return this;
    }

    private static long hundredths(Number number) {
        return Math.round(number.doubleValue() * 100);
    }

    /** An amount that, where it is absent, is more than any: a cap. */
    Described withCap(String name, @Nullable Amount cap, String absent) {
        aspects.put(
                name,
                new Aspect(cap == null ? absent : cap.toString(), cap == null ? Long.MAX_VALUE : cap.hundredths()));
        return this;
    }

    Described with(String name, Amount amount) {
        return withCap(name, amount, NONE);
    }

    Described withAll(String name, Collection<?> values) {
        SortedSet<String> words = new TreeSet<>();
        values.forEach(value -> words.add(value.toString()));
        sets.put(name, words);
        return this;
    }

    /** All that it says, as one text: equal for things of equal content. */
    String content() {
        return kind + aspects + sets;
    }

    /** From 0, nothing in common, to 1, equal content. */
    double similarity(Described other) {
        double same = kind.equals(other.kind) ? 1 : 0;
        double aspect = share(aspects.entrySet(), other.aspects.entrySet());
        SortedSet<String> mine = members();
        SortedSet<String> theirs = other.members();
        if (mine.isEmpty() && theirs.isEmpty()) {
            return 0.3 * same + 0.7 * aspect;
        }
        return 0.2 * same + 0.2 * aspect + 0.6 * share(mine, theirs);
    }

    private SortedSet<String> members() {
        SortedSet<String> members = new TreeSet<>();
        sets.values().forEach(members::addAll);
        return members;
    }

    /** How much of two collections is common to both; 1 where both are empty. */
    static double share(Collection<?> one, Collection<?> other) {
        long common = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - common;
        return all == 0 ? 1 : (double) common / all;
    }

    /** Tells how the later thing differs from this one, at the later thing's place. */
    void compare(Described later, Consumer<DefinitionChange> changes) {
        if (!kind.equals(later.kind)) {
            changes.accept(new DefinitionChange.Changed(later.place, "kind", kind, later.kind));
        }
        SortedSet<String> names = new TreeSet<>(aspects.keySet());
        names.addAll(later.aspects.keySet());
        names.forEach(name -> compare(name, later, changes));
        SortedSet<String> setNames = new TreeSet<>(sets.keySet());
        setNames.addAll(later.sets.keySet());
        setNames.forEach(name -> compareSets(name, later, changes));
    }

    private void compare(String name, Described later, Consumer<DefinitionChange> changes) {
        Aspect before = aspects.get(name);
        Aspect after = later.aspects.get(name);
        if (before == null || after == null || before.equals(after)) {
            return;
        }
        Long from = before.size();
        Long to = after.size();
        if (from == null || to == null || from.equals(to)) {
            changes.accept(new DefinitionChange.Changed(later.place, name, before.words(), after.words()));
        } else if (from < to) {
            changes.accept(new DefinitionChange.Raised(later.place, name, before.words(), after.words()));
        } else {
            changes.accept(new DefinitionChange.Lowered(later.place, name, before.words(), after.words()));
        }
    }

    private void compareSets(String name, Described later, Consumer<DefinitionChange> changes) {
        SortedSet<String> before = sets.getOrDefault(name, Collections.emptySortedSet());
        SortedSet<String> after = later.sets.getOrDefault(name, Collections.emptySortedSet());
        List<String> gone = before.stream().filter(one -> !after.contains(one)).toList();
        List<String> come = after.stream().filter(one -> !before.contains(one)).toList();
        gone.forEach(one -> changes.accept(new DefinitionChange.Removed(later.place, name + " " + one)));
        come.forEach(one -> changes.accept(new DefinitionChange.Added(later.place, name + " " + one)));
    }
}
