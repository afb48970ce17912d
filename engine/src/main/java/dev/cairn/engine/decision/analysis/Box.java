package dev.cairn.engine.decision.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Some atoms of each axis: all combinations of them. Immutable. */
record Box(List<BitSet> sides) {

    boolean isEmpty() {
        return sides.stream().anyMatch(BitSet::isEmpty);
    }

    boolean meets(Box other) {
        for (int i = 0; i < sides.size(); i++) {
            if (!sides.get(i).intersects(other.sides.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether they meet when one axis is left out of sight. */
    boolean meetsBeside(Box other, int axis) {
        for (int i = 0; i < sides.size(); i++) {
            if (i != axis && !sides.get(i).intersects(other.sides.get(i))) {
                return false;
            }
        }
        return true;
    }

    Box common(Box other) {
        List<BitSet> common = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            BitSet side = (BitSet) sides.get(i).clone();
            side.and(other.sides.get(i));
            common.add(side);
        }
        return new Box(common);
    }

    Box with(int axis, BitSet side) {
        List<BitSet> changed = new ArrayList<>(sides);
        changed.set(axis, side);
        return new Box(changed);
    }

    /** What is left of this box without the other: at most one piece an axis, none of which meet. */
    List<Box> without(Box other) {
        if (!meets(other)) {
            return List.of(this);
        }
        List<Box> pieces = new ArrayList<>();
        Box rest = this;
        for (int i = 0; i < sides.size(); i++) {
            BitSet outside = (BitSet) rest.sides.get(i).clone();
            outside.andNot(other.sides.get(i));
            if (!outside.isEmpty()) {
                pieces.add(rest.with(i, outside));
                BitSet inside = (BitSet) rest.sides.get(i).clone();
                inside.and(other.sides.get(i));
                rest = rest.with(i, inside);
            }
        }
        return pieces;
    }
}
