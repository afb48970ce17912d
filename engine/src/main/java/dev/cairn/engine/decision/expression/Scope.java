package dev.cairn.engine.decision.expression;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The names that an expression may mention. Names may have spaces: of two that fit, the longer one is meant, as the standard says. */
public final class Scope {

    private final Map<String, Declared> names = new TreeMap<>();
    private final int longest;

    /** A scope of these names. */
    public Scope(Collection<Declared> declared) {
        declared.forEach(one -> names.put(one.name(), one));
        this.longest = declared.stream()
                .mapToInt(one -> one.name().split(" ").length)
                .max()
                .orElse(0);
    }

    /** A scope without a name. */
    public static Scope empty() {
        return new Scope(List.of());
    }

    Scope with(Declared local) {
        Set<Declared> all = new HashSet<>(names.values());
        all.add(local);
        return new Scope(all);
    }

    /** In a loop over a list no other list may be named, so that a loop costs its list's length and no more. */
    Scope withoutLists() {
        return new Scope(names.values().stream()
                .filter(one -> !(one.type() instanceof FeelType.Listed))
                .toList());
    }

    Optional<Declared> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    int longest() {
        return longest;
    }

    Set<String> names() {
        return names.keySet();
    }
}
