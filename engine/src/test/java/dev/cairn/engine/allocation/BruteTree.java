package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.result.Evidence;
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
import org.jspecify.annotations.Nullable;

/**
 * A rule in which everything is decided that is no placement: branches, the options taken, the components that count. What remains are
 * groups and leaves.
 */
final class BruteTree {

    static final long OPEN = Long.MAX_VALUE / 4;

    /**
     * One line.
     *
     * @param kind what it is
     * @param atLeast in hundredths of the rule's measure
     * @param leaf its number among the leaves by id; -1 for a line that holds no places
     */
    record Node(PackagingRule rule, Kind kind, long atLeast, long atMost, List<Node> children, int leaf) {
        Stream<Node> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
        }
    }

    /** What a line is once everything but placements is decided. */
    enum Kind {
        GROUP,
        UNITS,
        OUTSIDE,
        BLOCK_COUNTED,
        BLOCK_WANTING,
        BESIDE_MET,
        BESIDE_WANTING
    }

    final Node root;
    final SortedSet<String> options;
    final List<Node> leaves;
    private final Map<String, Set<String>> paths = new HashMap<>();

    private BruteTree(Shape shape) {
        this.options = shape.options;
        List<Node> unnumbered =
                shape.node.all().filter(BruteTree::takesUnits).sorted(byId()).toList();
        List<String> ids = unnumbered.stream().map(node -> node.rule().id()).toList();
        this.root = numbered(shape.node, ids);
        this.leaves = root.all().filter(BruteTree::takesUnits).sorted(byId()).toList();
        addPaths(root, Set.of());
    }

    private static Comparator<Node> byId() {
        return Comparator.comparing(node -> node.rule().id());
    }

    private static boolean takesUnits(Node node) {
        return node.kind() == Kind.UNITS || node.kind() == Kind.OUTSIDE;
    }

    private static Node numbered(Node node, List<String> ids) {
        return new Node(
                node.rule(),
                node.kind(),
                node.atLeast(),
                node.atMost(),
                node.children().stream().map(child -> numbered(child, ids)).toList(),
                takesUnits(node) ? ids.indexOf(node.rule().id()) : -1);
    }

    /** The units of the components that count here. */
    SortedSet<UnitCode> blocked() {
        SortedSet<UnitCode> blocked = new TreeSet<>();
        root.all()
                .filter(node -> node.kind() == Kind.BLOCK_COUNTED)
                .forEach(node -> blocked.addAll(node.rule().units()));
        return blocked;
    }

    /** Every way to decide a rule, for a learner of whom this is known and these attributes are assumed. */
    static List<BruteTree> of(Packaging packaging, AllocationCase known, Map<String, String> attributes) {
        return new Expander(packaging, known, attributes)
                .expand(packaging.rule()).stream().map(BruteTree::new).toList();
    }

    private record Shape(Node node, SortedSet<String> options) {}

    private record Several(List<Node> nodes, SortedSet<String> options) {
        Several and(Shape shape, boolean isOption) {
            List<Node> more = new ArrayList<>(nodes);
            more.add(shape.node);
            SortedSet<String> taken = new TreeSet<>(options);
            taken.addAll(shape.options);
            if (isOption) {
                taken.add(shape.node.rule().id());
            }
            return new Several(more, taken);
        }
    }

    private record Expander(Packaging packaging, AllocationCase known, Map<String, String> attributes) {

        List<Shape> expand(PackagingRule rule) {
            if (rule instanceof PackagingRule.OneOf oneOf) {
                return oneOf(oneOf);
            }
            if (rule instanceof PackagingRule.Conditional conditional) {
                return conditional(conditional);
            }
            if (rule instanceof PackagingRule.Component component) {
                return List.of(component(component));
            }
            if (!rule.children().isEmpty()) {
                return groups(rule, product(rule.children(), false));
            }
            return List.of(leaf(rule));
        }

        private List<Shape> oneOf(PackagingRule.OneOf rule) {
            List<Shape> shapes = new ArrayList<>();
            int size = rule.options().size();
            for (int taken = 0; taken < 1 << size; taken++) {
                int count = Integer.bitCount(taken);
                if (count >= rule.atLeast() && count <= rule.atMost()) {
                    List<PackagingRule> options = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        if ((taken & 1 << i) != 0) {
                            options.add(rule.options().get(i));
                        }
                    }
                    shapes.addAll(groups(rule, product(options, true)));
                }
            }
            return shapes;
        }

        private List<Shape> conditional(PackagingRule.Conditional rule) {
            boolean holds = rule.values().contains(attributes.getOrDefault(rule.attribute(), ""));
            PackagingRule branch = holds ? rule.then() : rule.otherwise();
            return groups(rule, product(branch == null ? List.of() : List.of(branch), false));
        }

        private Shape component(PackagingRule.Component rule) {
            return leaf(rule, isHeld(rule.award()) ? Kind.BLOCK_COUNTED : Kind.BLOCK_WANTING);
        }

        private List<Several> product(Collection<PackagingRule> rules, boolean options) {
            List<Several> made = List.of(new Several(List.of(), new TreeSet<>()));
            for (PackagingRule rule : rules) {
                List<Shape> shapes = expand(rule);
                made = made.stream()
                        .flatMap(several -> shapes.stream().map(shape -> several.and(shape, options)))
                        .toList();
            }
            return made;
        }

        private List<Shape> groups(PackagingRule rule, List<Several> several) {
            return several.stream()
                    .map(one -> new Shape(node(rule, Kind.GROUP, one.nodes), one.options))
                    .toList();
        }

        private Shape leaf(PackagingRule rule) {
            if (rule instanceof PackagingRule.Shown shown) {
                return leaf(rule, beside(isShown(shown)));
            }
            if (rule instanceof PackagingRule.HeldAward held) {
                return leaf(rule, beside(isHeld(held.award())));
            }
            if (rule instanceof PackagingRule.ByEndorsement) {
                return leaf(rule, beside(known.requested()));
            }
            return leaf(rule, rule instanceof PackagingRule.Imported ? Kind.OUTSIDE : Kind.UNITS);
        }

        private Shape leaf(PackagingRule rule, Kind kind) {
            return new Shape(node(rule, kind, List.of()), new TreeSet<>());
        }

        private static Kind beside(boolean met) {
            return met ? Kind.BESIDE_MET : Kind.BESIDE_WANTING;
        }

        private boolean isHeld(AwardCode award) {
            return known.heldAwards().contains(award);
        }

        private boolean isShown(PackagingRule.Shown shown) {
            int shownInAll = known.facts().evidence().stream()
                    .filter(one -> one.kind().equals(shown.kind()) && one.isGoodOn(known.asAt()))
                    .map(Evidence::amount)
                    .mapToInt(Amount::hundredths)
                    .sum();
            return shownInAll >= shown.amount().hundredths();
        }

        private Node node(PackagingRule rule, Kind kind, List<Node> children) {
            if (kind == Kind.BESIDE_MET || kind == Kind.BESIDE_WANTING || isBranch(rule)) {
                return new Node(rule, kind, 0, OPEN, children, -1);
            }
            Range waived = waivedTo(rule.id());
            if (waived == null && countsWhole(rule)) {
                long whole = rule.units().stream()
                        .mapToLong(unit -> packaging.weight(unit).hundredths())
                        .sum();
                return new Node(rule, kind, whole, whole, children, -1);
            }
            Range range = waived == null ? rule.range() : waived;
            Amount cap = range.atMost();
            return new Node(
                    rule, kind, range.atLeast().hundredths(), cap == null ? OPEN : cap.hundredths(), children, -1);
        }

        private static boolean isBranch(PackagingRule rule) {
            return rule instanceof PackagingRule.OneOf || rule instanceof PackagingRule.Conditional;
        }

        private static boolean countsWhole(PackagingRule rule) {
            return rule instanceof PackagingRule.AllOf || rule instanceof PackagingRule.Component;
        }

        private @Nullable Range waivedTo(String line) {
            return known.adjustments().stream()
                    .filter(one -> one instanceof Adjustment.Waive waive
                            && waive.line().equals(line))
                    .max(Comparator.comparing(Adjustment::decision))
                    .map(one -> ((Adjustment.Waive) one).range())
                    .orElse(null);
        }
    }

    /** The ids of a line and of all above it. */
    Set<String> within(Node line) {
        return paths.getOrDefault(line.rule().id(), Set.of());
    }

    private void addPaths(Node line, Set<String> above) {
        Set<String> path = new TreeSet<>(above);
        path.add(line.rule().id());
        paths.put(line.rule().id(), path);
        line.children().forEach(child -> addPaths(child, path));
    }
}
