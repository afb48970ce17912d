package dev.cairn.engine.allocation;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.Condition;
import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Prerequisite;
import dev.cairn.engine.packaging.Ratio;
import dev.cairn.engine.packaging.Specialisation;
import dev.cairn.engine.packaging.Standard;
import dev.cairn.engine.packaging.Total;
import dev.cairn.engine.result.Route;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Random conditions, standards, prerequisites and specialisations beside a rule. */
final class RandomConditions {

    private final Random random;
    private final Set<Construct> allowed;
    private final Packaging plain;
    private final Map<String, Total> totals = new TreeMap<>();
    private final List<Condition> conditions = new ArrayList<>();

    RandomConditions(Random random, Set<Construct> allowed, Packaging plain) {
        this.random = random;
        this.allowed = allowed;
        this.plain = plain;
    }

    Packaging add() {
        for (Construct kind : List.of(Construct.FLOOR, Construct.CEILING, Construct.SHARE, Construct.AVERAGE)) {
            int size = allowed.contains(kind) ? random.nextInt(3) : 0;
            for (int i = 0; i < size && conditions.size() < 3; i++) {
                conditions.add(condition(kind, "q" + (char) ('a' + random.nextInt(26)) + conditions.size()));
            }
        }
        return plain.withFields(fields())
                .withConditions(totals, conditions)
                .withStandards(standards())
                .withPrerequisites(prerequisites())
                .withSpecialisations(specialisations())
                .withDivisible(divides() ? units(2) : List.of());
    }

    /** How often a unit in parts counts where units are counted is not compared. */
    private boolean divides() {
        return allowed.contains(Construct.DIVISIBLE)
                && !allowed.contains(Construct.SPECIALISATION)
                && !allowed.contains(Construct.OTHER_MEASURE);
    }

    private Map<UnitCode, SortedSet<String>> fields() {
        Map<UnitCode, SortedSet<String>> fields = new TreeMap<>();
        for (int i = 1; i <= RandomCases.UNITS; i++) {
            fields.put(
                    new UnitCode("U" + i),
                    new TreeSet<>(List.of(List.of("art"), List.of("law"), List.of("art", "law"))
                            .get(random.nextInt(3))));
        }
        return fields;
    }

    private Condition condition(Construct kind, String id) {
        return switch (kind) {
            case FLOOR -> new Condition.AtLeast(id, names(), Amount.of(1 + random.nextInt(3 * scale())));
            case CEILING -> new Condition.AtMost(id, names(), Amount.of(random.nextInt(3 * scale())));
            case SHARE ->
                new Condition.Share(
                        id,
                        names(plain.measure()),
                        List.of(new Ratio(3, 4), new Ratio(1, 2), new Ratio(1, 3))
                                .get(random.nextInt(3)),
                        random.nextBoolean());
            default -> average(id);
        };
    }

    private Condition average(String id) {
        @Nullable Amount best = random.nextBoolean() ? null : Amount.of(1 + random.nextInt(3 * scale()));
        BigDecimal mark = new BigDecimal(List.of("5", "5.5", "4.99", "6").get(random.nextInt(4)));
        return new Condition.Average(id, someLines(), best, mark);
    }

    private int scale() {
        return plain.measure() == Measure.POINTS ? 3 : 1;
    }

    /** One total in most cases, the sum of two in others. */
    private List<String> names() {
        boolean inOther = allowed.contains(Construct.OTHER_MEASURE) && random.nextBoolean();
        return names(inOther ? other() : plain.measure());
    }

    private List<String> names(Measure measure) {
        List<String> names = new ArrayList<>();
        int size = random.nextInt(4) == 0 ? 2 : 1;
        for (int i = 0; i < size; i++) {
            String name = "t" + totals.size();
            totals.put(name, new Total(measure, someLines(), filter()));
            names.add(name);
        }
        return names;
    }

    private Measure other() {
        return plain.measure() == Measure.POINTS ? Measure.UNITS : Measure.POINTS;
    }

    private SortedSet<String> someLines() {
        SortedSet<String> lines = new TreeSet<>();
        if (random.nextBoolean()) {
            return lines;
        }
        List<String> ids = plain.rule().lines().map(PackagingRule::id).sorted().toList();
        int size = 1 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            lines.add(ids.get(random.nextInt(ids.size())));
        }
        return lines;
    }

    private CreditFilter filter() {
        SortedSet<UnitCode> none = Collections.emptySortedSet();
        SortedSet<String> anyField = Collections.emptySortedSet();
        SortedSet<Route> anyRoute = Collections.emptySortedSet();
        return switch (random.nextInt(6)) {
            case 0 -> new CreditFilter(new TreeSet<>(units(3)), null, null, anyField, anyRoute, null, null);
            case 1 ->
                new CreditFilter(
                        none, 2, random.nextBoolean() ? null : Integer.valueOf(2), anyField, anyRoute, null, null);
            case 2 -> new CreditFilter(none, null, null, new TreeSet<>(Set.of("art")), anyRoute, null, null);
            case 3 -> new CreditFilter(none, null, null, anyField, new TreeSet<>(Set.of(Route.ASSESSED)), null, null);
            case 4 ->
                new CreditFilter(none, null, null, anyField, new TreeSet<>(Set.of(Route.CREDIT_TRANSFER)), null, null);
            default -> {
                boolean either = random.nextBoolean();
                yield random.nextBoolean()
                        ? new CreditFilter(none, null, null, anyField, anyRoute, either, null)
                        : new CreditFilter(none, null, null, anyField, anyRoute, null, either);
            }
        };
    }

    private List<UnitCode> units(int most) {
        List<UnitCode> units = new ArrayList<>();
        int size = 1 + random.nextInt(most);
        for (int i = 0; i < size; i++) {
            units.add(new UnitCode("U" + (1 + random.nextInt(RandomCases.UNITS))));
        }
        return units;
    }

    private List<Standard> standards() {
        if (!allowed.contains(Construct.STANDARD)) {
            return List.of();
        }
        SortedSet<UnitCode> about = random.nextBoolean() ? new TreeSet<>() : new TreeSet<>(units(3));
        return List.of(
                random.nextBoolean()
                        ? new Standard("qs", about, 2 + random.nextInt(2), null)
                        : new Standard("qs", about, null, BigDecimal.valueOf(5)));
    }

    private List<Prerequisite> prerequisites() {
        List<Prerequisite> prerequisites = new ArrayList<>();
        int size = allowed.contains(Construct.PREREQUISITE) ? random.nextInt(3) : 0;
        for (int i = 0; i < size; i++) {
            UnitCode unit = new UnitCode("U" + (1 + random.nextInt(3)));
            boolean points = !plain.points().isEmpty() && random.nextInt(3) == 0;
            prerequisites.add(new Prerequisite(
                    unit,
                    points ? new TreeSet<>() : new TreeSet<>(List.of(new UnitCode("U" + (4 + random.nextInt(3))))),
                    points ? Amount.of(1 + random.nextInt(6)) : Amount.ZERO,
                    random.nextBoolean() ? Prerequisite.Order.ANY : Prerequisite.Order.BEFORE,
                    random.nextInt(4) == 0 ? Prerequisite.Mode.ADVISORY : Prerequisite.Mode.BLOCKING,
                    true));
        }
        return prerequisites;
    }

    private List<Specialisation> specialisations() {
        List<Specialisation> specialisations = new ArrayList<>();
        int size = allowed.contains(Construct.SPECIALISATION) ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < size; i++) {
            List<Specialisation.Part> parts = new ArrayList<>();
            for (int part = random.nextInt(4) == 0 ? 0 : 1; part < 2; part++) {
                SortedSet<UnitCode> units = new TreeSet<>(units(4));
                parts.add(new Specialisation.Part(units, 1 + random.nextInt(units.size())));
            }
            specialisations.add(new Specialisation(
                    "s" + (char) ('a' + random.nextInt(26)) + i, "Special", parts, random.nextBoolean()));
        }
        return specialisations;
    }
}
