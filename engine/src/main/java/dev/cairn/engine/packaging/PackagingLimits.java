package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import java.util.List;

/**
 * How large a packaging rule may be, so that no definition can keep the server busy. The largest that ships lists some 150 units in 20
 * lines and has three specialisations.
 */
final class PackagingLimits {

    private static final int LINES = 500;
    private static final int UNITS = 5_000;

    /** Sets of specialisations are tried one by one: 1,023 of ten. */
    private static final int SPECIALISATIONS = 10;

    /** Parts of specialisations that share no units are weighed in every combination. */
    private static final int PARTS = 12;

    private static final int PARTS_OF_ONE = 5;
    private static final int PREREQUISITES = 2_000;
    private static final int CONDITIONS = 50;
    private static final long POINTS = Amount.of(1_000_000).hundredths();

    private final Packaging packaging;
    private final JsonFields fields;

    PackagingLimits(Packaging packaging, JsonFields fields) {
        this.packaging = packaging;
        this.fields = fields;
    }

    void check() {
        List<PackagingRule> lines = packaging.rule().lines().toList();
        atMost("rule", "lines", lines.size(), LINES);
        atMost(
                "rule",
                "units in all lines",
                lines.stream().mapToInt(line -> line.units().size()).sum(),
                UNITS);
        atMost("prerequisites", "prerequisites", packaging.prerequisites().size(), PREREQUISITES);
        atMost(
                "conditions",
                "conditions",
                packaging.conditions().size() + packaging.totals().size(),
                CONDITIONS);
        checkSpecialisations(packaging.specialisations());
        checkPoints();
    }

    private void checkSpecialisations(List<Specialisation> all) {
        atMost("specialisations", "specialisations", all.size(), SPECIALISATIONS);
        all.forEach(one -> atMost(
                "specialisations",
                "lists in the specialisation '%s'".formatted(one.id()),
                one.requires().size(),
                PARTS_OF_ONE));
        if (!all.stream().allMatch(Specialisation::sharesUnits)) {
            int parts = all.stream().mapToInt(one -> one.requires().size()).sum();
            atMost("specialisations", "lists in specialisations that share no units", parts, PARTS);
        }
    }

    private void checkPoints() {
        long sum = packaging.points().values().stream()
                .mapToLong(Amount::hundredths)
                .sum();
        if (sum > POINTS) {
            fields.problem("points", "Expected points that come to at most 1,000,000 together, but found more.");
        }
    }

    private void atMost(String field, String what, int found, int most) {
        if (found > most) {
            fields.problem(field, "Expected at most %,d %s, but found %,d.".formatted(most, what, found));
        }
    }
}
