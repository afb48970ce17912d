package dev.cairn.engine.decision.analysis;

import dev.cairn.engine.decision.plain.PlainModel;
import dev.cairn.engine.decision.plain.PlainModel.HitPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which rows come before which, by the table's hit policy. */
final class Order {

    private final PlainModel.Table table;
    private final List<int[]> ranks = new ArrayList<>();

    Order(PlainModel.Table table) {
        this.table = table;
        table.rows().forEach(row -> ranks.add(ranks(row)));
    }

    /** For each output the place of its value among the allowed ones; -1 if it is none of them. */
    private int[] ranks(PlainModel.Row row) {
        return IntStream.range(0, table.outputs().size())
                .map(i -> table.outputs().get(i).values().tests().stream()
                        .map(test -> test.write())
                        .toList()
                        .indexOf(row.outputs().get(i).write()))
                .toArray();
    }

    /** Whether each row's outputs are among the allowed values. */
    boolean isKnown() {
        return ranks.stream().allMatch(rank -> Arrays.stream(rank).noneMatch(place -> place < 0));
    }

    /** The rows that decide before a row where both fit. */
    List<Integer> before(int row) {
        return IntStream.range(0, ranks.size())
                .filter(other -> other != row && isBefore(other, row))
                .boxed()
                .toList();
    }

    private boolean isBefore(int other, int row) {
        return switch (table.hitPolicy()) {
            case FIRST -> other < row;
            case ANY -> other < row && same(other, row);
            case PRIORITY -> {
                int compared = Arrays.compare(ranks.get(other), ranks.get(row));
                yield compared < 0 || (compared == 0 && other < row);
            }
            default -> false;
        };
    }

    private boolean same(int one, int another) {
        return table.hitPolicy() == HitPolicy.ANY
                && TableAnalysis.outputs(table.rows().get(one))
                        .equals(TableAnalysis.outputs(table.rows().get(another)));
    }
}
