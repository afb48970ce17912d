package dev.cairn.engine.packaging;

import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks what only the parts of a packaging together can tell: one measure throughout, points for all, units that a line lists. */
final class PackagingCheck {

    private final Packaging packaging;
    private final JsonFields fields;
    private final Ids ids;
    private final SortedSet<UnitCode> listed;

    PackagingCheck(Packaging packaging, JsonFields fields, Ids ids) {
        this.packaging = packaging;
        this.fields = fields;
        this.ids = ids;
        this.listed = packaging.rule().listedUnits();
    }

    void check() {
        checkMeasures();
        checkShares();
        checkPoints();
        if (packaging.rule().lines().noneMatch(PackagingRule.Imported.class::isInstance)) {
            checkListed("levels", packaging.levels());
            checkListed("fields", packaging.fields());
            checkListed("divisible", packaging.divisible());
            packaging
                    .totals()
                    .forEach((name, total) -> checkListed(
                            "totals/" + name + "/units", total.filter().units()));
            packaging.standards().forEach(standard -> checkListed(ids.pointer(standard.id()), standard.units()));
            packaging.specialisations().forEach(this::checkListed);
        }
    }

    /** A rule counts one thing throughout. */
    private void checkMeasures() {
        Measure whole = packaging.measure();
        packaging
                .rule()
                .lines()
                .filter(PackagingCheck::counts)
                .filter(line -> line.range().measure() != whole)
                .forEach(line -> fields.problemAt(
                        ids.pointer(line.id()),
                        ("Expected every line to count %s as the whole rule does, but line '%s' counts %s."
                                        + " Maybe put the whole rule in a group that counts %s.")
                                .formatted(
                                        whole.word(),
                                        line.id(),
                                        line.range().measure().word(),
                                        line.range().measure().word())));
    }

    /** A share is of the credit counted, so it is in the measure of the rule (decision 16). */
    private void checkShares() {
        String whole = packaging.measure().word();
        for (Condition condition : packaging.conditions()) {
            if (condition instanceof Condition.Share share) {
                share.totals().stream()
                        .map(packaging.totals()::get)
                        .filter(total -> total != null && total.measure() != packaging.measure())
                        .findFirst()
                        .ifPresent(total -> fields.problemAt(
                                ids.pointer(share.id()),
                                "Expected a share of %s as the whole rule counts, but its totals count %s."
                                        .formatted(whole, total.measure().word())));
            }
        }
    }

    private static boolean counts(PackagingRule line) {
        return line instanceof PackagingRule.Choose
                || line instanceof PackagingRule.Group
                || line instanceof PackagingRule.Spread;
    }

    private void checkPoints() {
        if (packaging.measure() == Measure.POINTS) {
            packaging
                    .rule()
                    .lines()
                    .filter(PackagingRule.Imported.class::isInstance)
                    .forEach(line -> fields.problemAt(
                            ids.pointer(line.id()),
                            "Expected listed units only where points are counted, but line '%s' takes others, whose points nobody knows."
                                    .formatted(line.id())));
        }
        unitsWithPoints().stream()
                .filter(unit -> !packaging.points().containsKey(unit))
                .forEach(unit -> fields.problem("points", "Expected points of %s, but found none.".formatted(unit)));
    }

    /** Every unit whose points are counted by the rule or by a total. */
    private SortedSet<UnitCode> unitsWithPoints() {
        if (packaging.measure() == Measure.POINTS) {
            return listed;
        }
        SortedSet<UnitCode> units = new TreeSet<>();
        packaging.totals().values().stream()
                .filter(total -> total.measure() == Measure.POINTS)
                .forEach(total -> units.addAll(unitsOf(total)));
        return units;
    }

    private SortedSet<UnitCode> unitsOf(Total total) {
        SortedSet<UnitCode> units = new TreeSet<>();
        packaging
                .rule()
                .lines()
                .filter(line -> total.lines().isEmpty() || total.lines().contains(line.id()))
                .forEach(line -> units.addAll(line.listedUnits()));
        if (!total.filter().units().isEmpty()) {
            units.retainAll(total.filter().units());
        }
        return units;
    }

    private void checkListed(Specialisation specialisation) {
        SortedSet<UnitCode> units = new TreeSet<>();
        specialisation.requires().forEach(part -> units.addAll(part.units()));
        checkListed(ids.pointer(specialisation.id()), units);
    }

    private void checkListed(String field, Map<UnitCode, ?> byUnit) {
        checkListed(field, byUnit.keySet());
    }

    /** A unit that no line lists is a slip of the pen: what is said of it would hold for nothing. */
    private void checkListed(String where, Collection<UnitCode> units) {
        List<UnitCode> unknown =
                units.stream().filter(unit -> !listed.contains(unit)).toList();
        unknown.forEach(unit -> fields.problemAt(
                where.startsWith("/") ? where : "/" + where,
                "Expected units that a line of the rule lists, but found %s.".formatted(unit)));
    }
}
