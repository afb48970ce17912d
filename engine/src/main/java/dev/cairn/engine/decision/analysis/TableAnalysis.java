package dev.cairn.engine.decision.analysis;

import dev.cairn.engine.decision.expression.Cell;
import dev.cairn.engine.decision.expression.Expression;
import dev.cairn.engine.decision.expression.Test;
import dev.cairn.engine.decision.plain.Findings;
import dev.cairn.engine.decision.plain.Findings.Place;
import dev.cairn.engine.decision.plain.PlainModel;
import dev.cairn.engine.decision.plain.PlainModel.HitPolicy;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import dev.cairn.engine.decision.plain.RuleFinding.Severity;
import dev.cairn.engine.wording.Nearest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks at one table. Its columns' values are cut into atoms, so that each row is a box, and boxes are taken from boxes: what is
 * found is exact, and nothing is missed, as far as cells compare with values that are written out.
 */
final class TableAnalysis {

    /** Findings of one kind that are told; more would be read by nobody. */
    private static final int TOLD = 10;

    private final PlainModel.Table table;
    private final Findings findings;
    private final Place place;
    private final List<Columns.Domain> domains;
    private final List<Axis> axes = new ArrayList<>();
    private final List<BitSet> present = new ArrayList<>();
    private final List<Box> rows = new ArrayList<>();
    private final Subtraction subtraction = new Subtraction();

    TableAnalysis(PlainModel.Table table, Columns columns, Findings findings, Place place) {
        this.table = table;
        this.findings = findings;
        this.place = place;
        this.domains = table.columns().stream().map(columns::domain).toList();
    }

    void analyse() {
        if (!isOfConstants()) {
            return;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            Axis axis = Columns.axis(table, i, domains.get(i));
            axes.add(axis);
            present.add(presentOf(axis, domains.get(i)));
        }
        boolean possible = checkCells();
        table.rows().forEach(row -> rows.add(box(row)));
        if (!possible) {
            return;
        }
        checkOverlaps();
        List<List<Box>> deciding = deciding();
        List<Box> gaps = gaps();
        checkMissing();
        if (!deciding.isEmpty()) {
            new Vacuity(table, findings, place).check(deciding, gaps);
        }
    }

    /** What cannot be compared with boxes is told honestly. */
    private boolean isOfConstants() {
        List<String> ids = table.rows().stream()
                .filter(row -> !row.cells().stream().allMatch(Columns::isConstant))
                .map(PlainModel.Row::id)
                .toList();
        boolean constant = ids.isEmpty() && domains.stream().allMatch(domain -> Columns.isConstant(domain.values()));
        if (!constant) {
            findings.warning(
                    Kind.NOT_ANALYSED,
                    place.row(ids.toArray(String[]::new)),
                    "Expected cells that compare with values that are written out, but these ask something else. Gaps and overlaps of this table were not looked for: have examples for them.");
        }
        return constant;
    }

    private static BitSet presentOf(Axis axis, Columns.Domain domain) {
        BitSet present = axis.taken(domain.values(), axis.present());
        present.clear(axis.missing());
        domain.outcomes().ifPresent(outcomes -> present.and(axis.exactly(outcomes)));
        return present;
    }

    /** With "missing" where it can be and is not refused by the column's values. */
    private BitSet reachable(int column) {
        BitSet reachable = (BitSet) present.get(column).clone();
        if (isMissingLetIn(column)) {
            reachable.set(axes.get(column).missing());
        }
        return reachable;
    }

    private boolean isMissingLetIn(int column) {
        Cell values = domains.get(column).values();
        Axis axis = axes.get(column);
        BitSet missing = new BitSet();
        missing.set(axis.missing());
        return domains.get(column).mayBeMissing() && axis.taken(values, missing).get(axis.missing());
    }

    private Box box(PlainModel.Row row) {
        return new Box(IntStream.range(0, axes.size())
                .mapToObj(i -> axes.get(i).taken(row.cells().get(i), reachable(i)))
                .toList());
    }

    private boolean checkCells() {
        boolean possible = true;
        for (PlainModel.Row row : table.rows()) {
            for (int i = 0; i < axes.size(); i++) {
                possible &= checkCell(row, i);
            }
        }
        return possible;
    }

    private boolean checkCell(PlainModel.Row row, int column) {
        Axis axis = axes.get(column);
        Place at = place.row(row.id()).column(table.columns().get(column).label());
        boolean possible = true;
        for (Test test : row.cells().get(column).tests()) {
            BitSet taken = axis.taken(test);
            if (taken.isEmpty()) {
                possible = fault(
                        at,
                        Kind.IMPOSSIBLE,
                        "Expected bounds that some value lies between, but '%s' has none. Exchange or correct them."
                                .formatted(test.write()));
            } else if (!taken.intersects(reachable(column))) {
                possible = outside(at, test, column);
            }
        }
        if (possible && axis.taken(row.cells().get(column), reachable(column)).isEmpty()) {
            possible = fault(
                    at,
                    Kind.IMPOSSIBLE,
                    "Expected a condition that some value of the column meets, but '%s' takes none. Correct it or remove the row."
                            .formatted(row.cellTexts().get(column)));
        }
        return possible;
    }

    private boolean outside(Place at, Test test, int column) {
        if (test instanceof Test.Equal equal && equal.value() instanceof Expression.Nothing) {
            return fault(
                    at,
                    Kind.IMPOSSIBLE,
                    "Expected a value that the column can have, but it is never null. Remove the row, or let the column be null.");
        }
        String values = shown(column);
        return fault(
                at,
                test instanceof Test.Equal ? Kind.VALUE : Kind.IMPOSSIBLE,
                "Expected a value of the column, %s, but found %s.%s"
                        .formatted(values, test.write(), nearest(test.write(), column)));
    }

    private String shown(int column) {
        return domains.get(column).values().tests().isEmpty()
                ? "one that its expression can come to"
                : shortened(domains.get(column).values().write());
    }

    private String nearest(String written, int column) {
        BitSet atoms = present.get(column);
        List<String> values = atoms.stream().mapToObj(axes.get(column)::witness).toList();
        return Nearest.to(written, values).map(" Maybe %s is meant."::formatted).orElse("");
    }

    private boolean fault(Place at, Kind kind, String sentence) {
        findings.error(kind, at, sentence);
        return false;
    }

    private void checkOverlaps() {
        if (table.hitPolicy() != HitPolicy.UNIQUE && table.hitPolicy() != HitPolicy.ANY) {
            return;
        }
        int told = 0;
        for (int i = 0; i < rows.size() && told < TOLD; i++) {
            for (int j = i + 1; j < rows.size() && told < TOLD; j++) {
                if (rows.get(i).meets(rows.get(j)) && (table.hitPolicy() == HitPolicy.UNIQUE || !isSame(i, j))) {
                    overlap(i, j);
                    told++;
                }
            }
        }
    }

    private boolean isSame(int one, int another) {
        return outputs(table.rows().get(one)).equals(outputs(table.rows().get(another)));
    }

    static List<String> outputs(PlainModel.Row row) {
        return row.outputs().stream().map(Expression::write).toList();
    }

    private void overlap(int one, int another) {
        Map<String, String> witness = witness(rows.get(one).common(rows.get(another)));
        findings.add(
                Kind.OVERLAP,
                Severity.ERROR,
                place.row(table.rows().get(one).id(), table.rows().get(another).id()),
                "Expected one row for each case, but both rows fit where %s. Narrow one of them%s."
                        .formatted(
                                said(witness), table.hitPolicy() == HitPolicy.ANY ? ", or let both say the same" : ""),
                witness);
    }

    /** The part of each row in which it is the row that decides; empty if the budget is spent or several rows decide at once. */
    private List<List<Box>> deciding() {
        if (table.hitPolicy().isOfMany()) {
            return List.of();
        }
        Order order = new Order(table);
        if (table.hitPolicy() == HitPolicy.PRIORITY && !order.isKnown()) {
            fault(
                    place,
                    Kind.VALUE,
                    "Expected allowed values for each output, the most important first, as the hit policy PRIORITY goes by them, but found none or other outputs. Write them.");
            return List.of();
        }
        List<List<Box>> deciding = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Box> before = order.before(i).stream().map(rows::get).toList();
            Optional<List<Box>> left = subtraction.subtract(rows.get(i), before);
            if (left.isEmpty()) {
                return spent();
            }
            if (left.get().isEmpty()) {
                masked(i, order.before(i));
            }
            deciding.add(left.get());
        }
        return deciding;
    }

    private void masked(int row, List<Integer> before) {
        List<String> ids = new ArrayList<>();
        ids.add(table.rows().get(row).id());
        before.stream()
                .filter(other -> rows.get(other).meets(rows.get(row)))
                .limit(TOLD)
                .forEach(other -> ids.add(table.rows().get(other).id()));
        findings.error(
                Kind.MASKED,
                place.row(ids.toArray(String[]::new)),
                "Expected a row that decides in some case, but row %s never does: %s come before it wherever it fits. Move, narrow or remove it."
                        .formatted(
                                ids.get(0),
                                ids.size() == 2
                                        ? "row " + ids.get(1)
                                        : "rows " + String.join(", ", ids.subList(1, ids.size()))));
    }

    private List<List<Box>> spent() {
        findings.warning(
                Kind.NOT_ANALYSED,
                place,
                "Expected a table that can be looked through in %,d steps, but it takes more. It was not looked through to the end: make it several decisions."
                        .formatted(Subtraction.BUDGET));
        return List.of();
    }

    private List<Box> gaps() {
        Optional<List<Box>> left = subtraction.subtract(new Box(present), rows);
        if (left.isEmpty()) {
            spent();
            return List.of();
        }
        boolean hasDefault = table.outputs().stream().allMatch(output -> output.otherwise() != null);
        if (!table.hitPolicy().isOfMany() && !hasDefault) {
            left.get().stream().limit(TOLD).forEach(this::gap);
        }
        return left.get();
    }

    private void gap(Box box) {
        Map<String, String> witness = witness(box);
        findings.add(
                Kind.GAP,
                Severity.ERROR,
                place,
                "Expected a row for each case, but no row fits where %s. Add a row, or widen one."
                        .formatted(said(witness)),
                witness);
    }

    /** What follows when an input is not known has to be said by a row, or by the column's expression. */
    private void checkMissing() {
        if (table.hitPolicy().isOfMany()) {
            return;
        }
        for (int i = 0; i < axes.size(); i++) {
            if (domains.get(i).mayBeMissing() && !isMissingDecided(i)) {
                missing(i);
            }
        }
    }

    private boolean isMissingDecided(int column) {
        if (!isMissingLetIn(column)) {
            return false;
        }
        BitSet missing = new BitSet();
        missing.set(axes.get(column).missing());
        Optional<List<Box>> left = subtraction.subtract(new Box(present).with(column, missing), rows);
        return left.isEmpty() || left.get().isEmpty();
    }

    private void missing(int column) {
        String label = table.columns().get(column).label();
        String expression = table.columns().get(column).expression().write();
        findings.add(
                Kind.MISSING_INPUT,
                Severity.WARNING,
                place.column(label),
                "Expected the table to say what follows when this is not known, but no row fits then. Write for instance: if %s = null then \"missing\" else …, and a row for \"missing\"."
                        .formatted(shortened(expression)),
                Map.of(label, "null"));
    }

    private Map<String, String> witness(Box box) {
        Map<String, String> witness = new LinkedHashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            witness.put(
                    table.columns().get(i).label(),
                    axes.get(i).witness(likely(i, box.sides().get(i))));
        }
        return witness;
    }

    /** A value that is written somewhere, or lies between two, says more than one beyond all. */
    private int likely(int column, BitSet side) {
        int first = side.nextSetBit(0);
        int second = side.nextSetBit(first + 1);
        boolean better = first == 0 && second > 0 && second < axes.get(column).missing();
        return better ? second : first;
    }

    private static String said(Map<String, String> witness) {
        return witness.isEmpty()
                ? "nothing is asked"
                : String.join(
                        " and ",
                        witness.entrySet().stream()
                                .map(one -> one.getKey() + " is " + one.getValue())
                                .toList());
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
