package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.result.LearnerFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small random award and learner, whole from one seed. Only the constructs that are allowed come up, and not all of them each time.
 * Units U1 to U6 are listed, X1 to X3 come from outside.
 */
final class RandomCases {

    static final int UNITS = 6;
    static final AwardCode SMALLER = new AwardCode("SMALLER");
    static final AwardCode OTHER = new AwardCode("OTHER");
    static final String STREAM = "stream";

    private final Random random;
    private final Set<Construct> allowed;
    final Measure measure;
    final AwardDefinition award;
    final Catalogue catalogue;
    final AllocationCase known;
    private int ids;
    private int oneOfs;

    RandomCases(long seed, Set<Construct> constructs) {
        this.random = new Random(seed);
        this.allowed = EnumSet.copyOf(constructs);
        this.measure =
                constructs.contains(Construct.DIVISIBLE) || random.nextInt(3) == 0 ? Measure.POINTS : Measure.UNITS;
        PackagingRule rule = rule();
        Packaging plain = Packaging.of(rule).withPoints(points()).withLevels(levels());
        Packaging packaging = new RandomConditions(random, allowed, plain).add();
        this.award = Given.award(rule).withPackaging(packaging);
        this.catalogue = Given.catalogue(
                award,
                Given.award("CERT2", 2, Given.allOf("x", "x1")),
                Given.award("CERT3", 3, Given.allOf("x", "x2")));
        this.known = new RandomLearner(random, allowed, award).known();
    }

    /** Two to four constructs, whole from the seed. */
    static Set<Construct> several(long seed) {
        Construct[] all = Construct.values();
        return new Random(~seed)
                .ints(2 + Math.floorMod(seed, 3), 0, all.length)
                .mapToObj(i -> all[i])
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Construct.class)));
    }

    private Map<UnitCode, Amount> points() {
        Map<UnitCode, Amount> points = new TreeMap<>();
        if (measure == Measure.POINTS || allowed.contains(Construct.OTHER_MEASURE)) {
            for (int i = 1; i <= UNITS; i++) {
                points.put(new UnitCode("U" + i), Amount.of(1 + random.nextInt(4)));
            }
            points.put(new UnitCode("X1"), Amount.of(2));
            points.put(new UnitCode("X2"), Amount.of(3));
            points.put(new UnitCode("X3"), Amount.of(1));
        }
        return points;
    }

    private Map<UnitCode, Integer> levels() {
        Map<UnitCode, Integer> levels = new TreeMap<>();
        for (int i = 1; i <= UNITS; i++) {
            if (!allowed.contains(Construct.UNKNOWN) || random.nextInt(4) > 0) {
                levels.put(new UnitCode("U" + i), 1 + random.nextInt(3));
            }
        }
        return levels;
    }

    private PackagingRule rule() {
        List<PackagingRule> lines = new ArrayList<>();
        int size = 2 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            lines.add(line(2));
        }
        return new PackagingRule.Group(id(), range(5), lines);
    }

    private PackagingRule line(int depth) {
        List<Construct> special = allowed.stream().filter(this::isLine).toList();
        if (!special.isEmpty() && random.nextInt(5) < 2) {
            return special(special.get(random.nextInt(special.size())), depth);
        }
        return depth > 0 && random.nextInt(4) == 0 ? group(depth - 1) : leaf();
    }

    private boolean isLine(Construct construct) {
        return (construct != Construct.ONE_OF || oneOfs < 2)
                && construct.compareTo(Construct.UNSPECIFIED_CREDIT) >= 0
                && construct.compareTo(Construct.BESIDE) <= 0;
    }

    private PackagingRule special(Construct construct, int depth) {
        return switch (construct) {
            case UNSPECIFIED_CREDIT -> new PackagingRule.Choose(id(), range(3), someUnits(3), true, true);
            case IMPORTED -> new PackagingRule.Imported(id(), range(2), importedLevels());
            case COMPONENT -> new PackagingRule.Component(id(), SMALLER, someUnits(2));
            case SPREAD -> spread();
            case ONE_OF -> oneOf(depth);
            case CONDITIONAL -> conditional(depth);
            default -> beside();
        };
    }

    /** Beside an average no level is asked: which of several unknown levels would be best for it is not decided. */
    private SortedSet<Integer> importedLevels() {
        boolean any = random.nextBoolean() || allowed.contains(Construct.AVERAGE);
        return any ? new TreeSet<>() : new TreeSet<>(List.of(2 + random.nextInt(2)));
    }

    private PackagingRule spread() {
        TreeMap<String, SortedSet<UnitCode>> areas = new TreeMap<>();
        int size = 2 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            areas.put(id(), someUnits(3));
        }
        int scale = scale();
        Range each = new Range(random.nextInt(2), random.nextBoolean() ? null : Integer.valueOf(scale), measure);
        return new PackagingRule.Spread(id(), range(4), each, areas);
    }

    private PackagingRule oneOf(int depth) {
        oneOfs++;
        int size = 2 + random.nextInt(2);
        List<PackagingRule> options = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            options.add(depth > 0 ? line(depth - 1) : leaf());
        }
        int atLeast = random.nextInt(4) == 0 ? size : 1;
        int atMost = random.nextInt(4) == 0 ? size : atLeast;
        return new PackagingRule.OneOf(id(), atLeast, atMost, options);
    }

    private PackagingRule conditional(int depth) {
        PackagingRule then = depth > 0 ? line(depth - 1) : leaf();
        @Nullable PackagingRule otherwise = random.nextBoolean() ? leaf() : null;
        return new PackagingRule.Conditional(id(), STREAM, new TreeSet<>(List.of("day", "night")), then, otherwise);
    }

    private PackagingRule beside() {
        return switch (random.nextInt(3)) {
            case 0 -> new PackagingRule.Shown(id(), "licence", Amount.of(1), Measure.EVIDENCE);
            case 1 -> new PackagingRule.Shown(id(), "placement", Amount.of(120), Measure.HOURS);
            default -> new PackagingRule.HeldAward(id(), OTHER);
        };
    }

    private PackagingRule group(int depth) {
        List<PackagingRule> lines = new ArrayList<>(List.of(line(depth), line(depth)));
        return new PackagingRule.Group(id(), range(4), lines);
    }

    private PackagingRule leaf() {
        return random.nextInt(5) == 0
                ? new PackagingRule.AllOf(id(), someUnits(2))
                : new PackagingRule.Choose(id(), range(3), someUnits(4), random.nextInt(5) > 0);
    }

    /** Ids begin with a random letter, so that their order is not that of the lines. */
    private String id() {
        return "l" + (char) ('a' + random.nextInt(26)) + ids++;
    }

    private int scale() {
        return measure == Measure.POINTS ? 3 : 1;
    }

    private Range range(int most) {
        int atLeast = Math.min(random.nextInt(most * scale()), random.nextInt(most * scale()));
        @Nullable
        Integer atMost = random.nextInt(3) == 0 ? null : Integer.valueOf(atLeast + random.nextInt(3 * scale()));
        return new Range(atLeast, atMost, measure);
    }

    private SortedSet<UnitCode> someUnits(int most) {
        SortedSet<UnitCode> units = new TreeSet<>();
        int size = 1 + random.nextInt(most);
        while (units.size() < size) {
            units.add(new UnitCode("U" + (1 + random.nextInt(UNITS))));
        }
        return units;
    }

    /** Whether no line asks for more beneath it than it may count, on every branch and with every option. */
    boolean isSound() {
        return BruteForce.allowsNothing(award, known) && BruteForce.canObey(award, catalogue, known);
    }

    /** The same award with its lines in another order. */
    AwardDefinition shuffledAward() {
        return award.withPackaging(award.packaging().withRule(shuffled(award.rule())));
    }

    private PackagingRule shuffled(PackagingRule rule) {
        if (rule instanceof PackagingRule.Group group) {
            return new PackagingRule.Group(group.id(), group.range(), shuffledLines(group.children()));
        }
        return rule instanceof PackagingRule.OneOf oneOf
                ? new PackagingRule.OneOf(oneOf.id(), oneOf.atLeast(), oneOf.atMost(), shuffledLines(oneOf.options()))
                : rule;
    }

    private List<PackagingRule> shuffledLines(List<PackagingRule> lines) {
        return shuffled(lines.stream().map(this::shuffled).toList());
    }

    /** The same learner with everything in another order. */
    AllocationCase shuffledLearner() {
        return new AllocationCase(
                shuffled(known.units()),
                shuffled(known.credit()),
                known.heldAwards(),
                new LearnerFacts(
                        known.facts().attributes(), shuffled(known.facts().evidence())),
                shuffled(known.adjustments()),
                known.spent(),
                known.requested(),
                known.asAt());
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
