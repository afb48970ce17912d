package dev.cairn.engine.allocation;

import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.result.LearnerFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Confirms certificates by recounting, with nothing of the allocator but what it says of single results (too old, blocked by a
 * prerequisite). Whoever doubts a "no" reads this class and {@link Recount}. Thread-safe.
 */
public final class CertificateChecker {

    private final Catalogue catalogue;

    public CertificateChecker(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Whether a certificate proves that the award is not met: there is a reason for every way of taking the rule, and each holds.
     *
     * @param allocation what the allocator said, of which only the results that it refused by themselves are believed
     */
    public boolean confirms(
            Certificate certificate, AwardDefinition award, AllocationCase known, Allocation allocation) {
        AwardDefinition adjusted = Waivers.apply(award, known.adjustments());
        Set<SortedSet<String>> open = new HashSet<>(allWays(adjusted.rule(), known));
        for (Certificate.OnOneWay one : certificate.reasons()) {
            Recount recount = new Recount(adjusted, one.taken(), catalogue, known, allocation);
            if (!open.remove(one.taken()) || !holds(one.why(), recount)) {
                return false;
            }
        }
        return open.isEmpty();
    }

    private static boolean holds(WhyNot why, Recount recount) {
        if (why instanceof WhyNot.Competing competing) {
            return recount.isCut(competing.within(), false);
        }
        if (why instanceof WhyNot.Clashing clashing) {
            return recount.isCut(clashing.within(), true);
        }
        if (why instanceof WhyNot.Short condition) {
            return recount.isShort(condition.condition());
        }
        if (why instanceof WhyNot.Absent absent) {
            return recount.isAbsent(absent.line());
        }
        return why instanceof WhyNot.NoCombination none && recount.isNone(none.requirements());
    }

    /** The same for every value of the attributes that are not recorded: one value decides all branches on it. */
    private static Set<SortedSet<String>> allWays(PackagingRule rule, AllocationCase known) {
        Map<String, String> recorded = known.facts().attributes();
        Map<String, Set<String>> open = new TreeMap<>();
        rule.lines().forEach(line -> {
            if (line instanceof PackagingRule.Conditional one && !recorded.containsKey(one.attribute())) {
                open.computeIfAbsent(one.attribute(), a -> new TreeSet<>(Set.of("")))
                        .addAll(one.values());
            }
        });
        if (open.isEmpty()) {
            return new HashSet<>(ways(rule, known));
        }
        String first = open.keySet().iterator().next();
        Set<SortedSet<String>> all = new HashSet<>();
        for (String value : open.getOrDefault(first, Set.of())) {
            Map<String, String> more = new TreeMap<>(recorded);
            more.put(first, value);
            all.addAll(allWays(
                    rule, known.withFacts(new LearnerFacts(more, known.facts().evidence()))));
        }
        return all;
    }

    /** Every set of options and branches in which a rule can be taken. */
    private static List<SortedSet<String>> ways(PackagingRule rule, AllocationCase known) {
        if (rule instanceof PackagingRule.OneOf oneOf) {
            return waysOfOptions(oneOf, known);
        }
        if (rule instanceof PackagingRule.Conditional conditional) {
            return waysOfBranches(conditional, known);
        }
        List<SortedSet<String>> ways = List.of(new TreeSet<>());
        for (PackagingRule child : rule.children()) {
            ways = pairs(ways, ways(child, known));
        }
        return ways;
    }

    private static List<SortedSet<String>> waysOfOptions(PackagingRule.OneOf oneOf, AllocationCase known) {
        List<SortedSet<String>> ways = new ArrayList<>();
        for (int set = 1; set < 1 << oneOf.options().size(); set++) {
            if (Integer.bitCount(set) >= oneOf.atLeast() && Integer.bitCount(set) <= oneOf.atMost()) {
                List<SortedSet<String>> together = List.of(new TreeSet<>());
                for (int i = 0; i < oneOf.options().size(); i++) {
                    together = (set >> i & 1) == 0
                            ? together
                            : pairs(together, taking(oneOf.options().get(i), known));
                }
                ways.addAll(together);
            }
        }
        return ways;
    }

    private static List<SortedSet<String>> waysOfBranches(PackagingRule.Conditional conditional, AllocationCase known) {
        List<SortedSet<String>> ways = new ArrayList<>();
        String value = known.facts().attributes().get(conditional.attribute());
        PackagingRule otherwise = conditional.otherwise();
        if (value == null || conditional.values().contains(value)) {
            ways.addAll(taking(conditional.then(), known));
        }
        if (value == null || !conditional.values().contains(value)) {
            ways.addAll(otherwise == null ? List.of(new TreeSet<>()) : taking(otherwise, known));
        }
        return ways;
    }

    private static List<SortedSet<String>> taking(PackagingRule line, AllocationCase known) {
        return pairs(List.of(new TreeSet<>(Set.of(line.id()))), ways(line, known));
    }

    private static List<SortedSet<String>> pairs(List<SortedSet<String>> some, List<SortedSet<String>> others) {
        List<SortedSet<String>> pairs = new ArrayList<>();
        for (SortedSet<String> one : some) {
            for (SortedSet<String> other : others) {
                TreeSet<String> both = new TreeSet<>(one);
                both.addAll(other);
                pairs.add(both);
            }
        }
        return pairs;
    }
}
