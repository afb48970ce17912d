package dev.cairn.engine.decision.analysis;

import dev.cairn.engine.decision.plain.Findings;
import dev.cairn.engine.decision.plain.Findings.Place;
import dev.cairn.engine.decision.plain.PlainModel;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds columns that make no difference: two cases that differ in nothing else always come out alike. */
final class Vacuity {

    /** Pairs of boxes times columns; beyond it nothing is said. */
    private static final long MOST = 10_000_000;

    private static final List<String> NO_ROW = List.of("no row");

    private final PlainModel.Table table;
    private final Findings findings;
    private final Place place;

    private record Piece(Box box, List<String> outcome) {}

    Vacuity(PlainModel.Table table, Findings findings, Place place) {
        this.table = table;
        this.findings = findings;
        this.place = place;
    }

    /**
     * Notes the columns.
     *
     * @param deciding where each row decides
     * @param gaps where none does
     */
    void check(List<List<Box>> deciding, List<Box> gaps) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < deciding.size(); i++) {
            List<String> outcome = TableAnalysis.outputs(table.rows().get(i));
            deciding.get(i).forEach(box -> pieces.add(new Piece(box, outcome)));
        }
        gaps.forEach(box -> pieces.add(new Piece(box, NO_ROW)));
        int columns = table.columns().size();
        if ((long) pieces.size() * pieces.size() * columns > MOST) {
            return;
        }
        for (int column = 0; column < columns; column++) {
            if (!matters(column, pieces)) {
                findings.warning(
                        Kind.VACUOUS,
                        place.column(table.columns().get(column).label()),
                        "Expected a column that makes a difference, but whatever its value is, the outcome is the same. Remove the column, or correct its cells.");
            }
        }
    }

    private static boolean matters(int column, List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = i + 1; j < pieces.size(); j++) {
                if (!pieces.get(i).outcome().equals(pieces.get(j).outcome())
                        && pieces.get(i).box().meetsBeside(pieces.get(j).box(), column)) {
                    return true;
                }
            }
        }
        return false;
    }
}
