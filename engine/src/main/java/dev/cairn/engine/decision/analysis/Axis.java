package dev.cairn.engine.decision.analysis;

import dev.cairn.engine.decision.expression.Cell;
import dev.cairn.engine.decision.expression.Expression;
import dev.cairn.engine.decision.expression.FeelType;
import dev.cairn.engine.decision.expression.FeelType.Scalar;
import dev.cairn.engine.decision.expression.Test;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The values of one column, cut into atoms: values among which no cell of the column makes a difference. A text or a bound that a
 * cell names is an atom, what lies between two bounds is one, every other text is one, and "missing" is one.
 */
final class Axis {

    private final Scalar type;
    private final List<Comparable<?>> bounds;
    private final BitSet known = new BitSet();
    private final boolean others;

    /**
     * An axis for a column.
     *
     * @param bounds every value that a cell of the column or its allowed values name
     */
    Axis(Scalar type, Collection<Comparable<?>> bounds) {
        this.type = type;
        TreeSet<Comparable<?>> sorted = new TreeSet<>(Axis::compare);
        sorted.addAll(bounds);
        if (type == Scalar.TRUTH) {
            sorted.add(false);
            sorted.add(true);
        }
        this.bounds = List.copyOf(sorted);
        this.others = type != Scalar.TRUTH;
        known.set(0, missing());
        removeEmpty();
    }

    @SuppressWarnings("unchecked")
    static int compare(Comparable<?> one, Comparable<?> another) {
        return ((Comparable<Object>) one).compareTo(another);
    }

    static boolean isOrdered(FeelType type) {
        return type != Scalar.TEXT && type != Scalar.TRUTH;
    }

    /** Between two neighbouring days there is no third. */
    private void removeEmpty() {
        for (int i = 0; i + 1 < bounds.size(); i++) {
            if (!isOrdered(type)
                    || (bounds.get(i) instanceof LocalDate day
                            && day.plusDays(1).equals(bounds.get(i + 1)))) {
                known.clear(between(i + 1));
            }
        }
        if (!isOrdered(type)) {
            known.clear(between(0));
            if (!others) {
                known.clear(between(bounds.size()));
            }
        }
    }

    /** Atoms: 0 is below the first bound, 1 the first bound, 2 between first and second, and so on; the last is "missing". */
    private static int between(int index) {
        return 2 * index;
    }

    private static int at(int index) {
        return 2 * index + 1;
    }

    int missing() {
        return 2 * bounds.size() + 1;
    }

    /** All that is not missing. */
    BitSet present() {
        return (BitSet) known.clone();
    }

    /** What a cell takes of these atoms. */
    BitSet taken(Cell cell, BitSet of) {
        BitSet found = (BitSet) of.clone();
        if (!cell.tests().isEmpty()) {
            BitSet tested = new BitSet();
            cell.tests().forEach(test -> tested.or(taken(test)));
            if (cell.negated()) {
                found.andNot(tested);
            } else {
                found.and(tested);
            }
        }
        return found;
    }

    /** What a test takes of all atoms. */
    BitSet taken(Test test) {
        BitSet found = new BitSet();
        if (test instanceof Test.Equal equal) {
            if (equal.value() instanceof Expression.Nothing) {
                found.set(missing());
            } else {
                Constants.of(equal.value()).ifPresent(value -> found.set(at(indexOf(value))));
            }
        } else if (test instanceof Test.Beyond beyond) {
            Constants.of(beyond.bound()).ifPresent(bound -> beyond(found, beyond.sign(), indexOf(bound)));
        } else if (test instanceof Test.Between interval) {
            Constants.of(interval.low())
                    .ifPresent(low -> Constants.of(interval.high())
                            .ifPresent(high -> between(found, interval, indexOf(low), indexOf(high))));
        }
        found.and(withMissing());
        return found;
    }

    private BitSet withMissing() {
        BitSet all = present();
        all.set(missing());
        return all;
    }

    private void beyond(BitSet found, String sign, int index) {
        switch (sign) {
            case "<" -> found.set(0, at(index));
            case "<=" -> found.set(0, at(index) + 1);
            case ">" -> found.set(at(index) + 1, missing());
            default -> found.set(at(index), missing());
        }
    }

    private static void between(BitSet found, Test.Between interval, int low, int high) {
        int from = interval.withLow() ? at(low) : at(low) + 1;
        int to = interval.withHigh() ? at(high) + 1 : at(high);
        if (from < to) {
            found.set(from, to);
        }
    }

    private int indexOf(Comparable<?> value) {
        for (int i = 0; i < bounds.size(); i++) {
            if (compare(bounds.get(i), value) == 0) {
                return i;
            }
        }
        throw new IllegalStateException("Expected a bound of the column, but found " + value + ".");
    }

    /** Atoms that are exactly these values. */
    BitSet exactly(Collection<Comparable<?>> values) {
        BitSet found = new BitSet();
        values.forEach(value -> found.set(at(indexOf(value))));
        return found;
    }

    /** A value of an atom, as it would be written in a cell. */
    String witness(int atom) {
        if (atom == missing()) {
            return "null";
        }
        if (atom % 2 == 1) {
            return Written.of(type, bounds.get(atom / 2));
        }
        if (!isOrdered(type)) {
            return Written.otherText(bounds);
        }
        if (bounds.isEmpty()) {
            return Written.any(type);
        }
        return Written.of(type, Between.value(bounds, atom / 2));
    }
}
