package dev.cairn.engine.allocation;

import dev.cairn.engine.packaging.PackagingRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One way in which a rule can be taken: which options, and which branches of conditionals.
 *
 * @param taken ids of the lines taken, options and branches alike
 * @param options ids of the options among them, which break ties
 */
record Selection(SortedSet<String> taken, SortedSet<String> options) {

    /** More ways than this are not tried: the answer is then undetermined (decision 12). */
    static final int MOST = 256;

    /** By the ids of the options taken, the first of them first. */
    static final Comparator<Selection> BY_OPTIONS = (one, other) -> {
        List<String> left = List.copyOf(one.options);
        List<String> right = List.copyOf(other.options);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int difference = left.get(i).compareTo(right.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.size(), right.size());
    };

    /** Stands for every value that no line names. */
    private static final String ANY_OTHER = "";

    private static final Selection NOTHING = new Selection(Collections.emptySortedSet(), Collections.emptySortedSet());

    private static Selection of(String taken, boolean isOption) {
        SortedSet<String> one = new TreeSet<>(List.of(taken));
        return new Selection(one, isOption ? one : Collections.emptySortedSet());
    }

    private Selection with(Selection other) {
        SortedSet<String> both = new TreeSet<>(taken);
        both.addAll(other.taken);
        SortedSet<String> bothOptions = new TreeSet<>(options);
        bothOptions.addAll(other.options);
        return new Selection(both, bothOptions);
    }

    /** The lines beneath a line that are in force where this selection is taken. */
    List<PackagingRule> childrenOf(PackagingRule line) {
        return line instanceof PackagingRule.OneOf || line instanceof PackagingRule.Conditional
                ? line.children().stream()
                        .filter(child -> taken.contains(child.id()))
                        .toList()
                : line.children();
    }

    /**
     * Every way in which a rule can be taken by a learner with these attributes; both branches where an attribute is not recorded.
     * Where there are more than {@link #MOST}, more than that many are given, all alike: whoever asks has to look at their number first.
     */
    static List<Selection> of(PackagingRule rule, Map<String, String> attributes) {
        try {
            Set<Selection> all = new LinkedHashSet<>();
            assumptions(rule, attributes).forEach(assumed -> all.addAll(ofKnown(rule, assumed)));
            return all.size() > MOST ? tooMany() : List.copyOf(all);
        } catch (TooManyWaysException e) {
            return Collections.nCopies(MOST + 1, NOTHING);
        }
    }

    /** There are more ways than are tried. */
    private static final class TooManyWaysException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The attributes with every value that makes a difference for those that are not recorded: one value decides all branches on it.
     */
    static List<Map<String, String>> assumptions(PackagingRule rule, Map<String, String> attributes) {
        Map<String, Set<String>> open = new TreeMap<>();
        rule.lines().forEach(line -> {
            if (line instanceof PackagingRule.Conditional conditional
                    && !attributes.containsKey(conditional.attribute())) {
                open.computeIfAbsent(conditional.attribute(), a -> new TreeSet<>(Set.of(ANY_OTHER)))
                        .addAll(conditional.values());
            }
        });
        List<Map<String, String>> all = List.of(attributes);
        for (Map.Entry<String, Set<String>> one : open.entrySet()) {
            List<Map<String, String>> more = new ArrayList<>();
            all.forEach(before -> one.getValue().forEach(value -> {
                Map<String, String> assumed = new TreeMap<>(before);
                assumed.put(one.getKey(), value);
                more.add(assumed);
            }));
            all = more;
            if (all.size() > MOST) {
                throw new TooManyWaysException();
            }
        }
        return all;
    }

    private static List<Selection> ofKnown(PackagingRule rule, Map<String, String> attributes) {
        if (rule instanceof PackagingRule.OneOf oneOf) {
            return ofOptions(oneOf, attributes);
        }
        if (rule instanceof PackagingRule.Conditional conditional) {
            return ofBranches(conditional, attributes);
        }
        List<Selection> all = List.of(NOTHING);
        for (PackagingRule child : rule.children()) {
            all = product(all, ofKnown(child, attributes));
        }
        return all;
    }

    private static List<Selection> ofOptions(PackagingRule.OneOf oneOf, Map<String, String> attributes) {
        List<Selection> all = new ArrayList<>();
        List<PackagingRule> options = oneOf.options();
        List<List<Selection>> each = options.stream()
                .map(option -> product(List.of(of(option.id(), true)), ofKnown(option, attributes)))
                .toList();
        int sets = options.size() > 20 ? 0 : 1 << options.size();
        for (int set = 1; set < sets && all.size() <= MOST; set++) {
            int size = Integer.bitCount(set);
            if (size >= oneOf.atLeast() && size <= oneOf.atMost()) {
                List<Selection> together = List.of(NOTHING);
                for (int i = 0; i < options.size(); i++) {
                    together = (set >> i & 1) == 1 ? product(together, each.get(i)) : together;
                }
                all.addAll(together);
            }
        }
        return sets == 0 || all.size() > MOST ? tooMany() : all;
    }

    private static List<Selection> ofBranches(PackagingRule.Conditional conditional, Map<String, String> attributes) {
        List<Selection> all = new ArrayList<>();
        PackagingRule otherwise = conditional.otherwise();
        if (conditional.values().contains(attributes.getOrDefault(conditional.attribute(), ANY_OTHER))) {
            all.addAll(product(List.of(of(conditional.then().id(), false)), ofKnown(conditional.then(), attributes)));
        } else {
            all.addAll(
                    otherwise == null
                            ? List.of(NOTHING)
                            : product(List.of(of(otherwise.id(), false)), ofKnown(otherwise, attributes)));
        }
        return all;
    }

    private static List<Selection> product(List<Selection> some, List<Selection> others) {
        if (some.size() * others.size() > MOST) {
            return tooMany();
        }
        List<Selection> all = new ArrayList<>();
        some.forEach(one -> others.forEach(other -> all.add(one.with(other))));
        return all;
    }

    private static List<Selection> tooMany() {
        throw new TooManyWaysException();
    }
}
