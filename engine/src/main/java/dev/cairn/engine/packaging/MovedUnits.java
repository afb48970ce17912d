package dev.cairn.engine.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sees that a unit which left one line and came to another one moved. */
final class MovedUnits {

    private MovedUnits() {}

    /** The same changes, a removal and an addition of one unit made one move. */
    static List<DefinitionChange> in(List<DefinitionChange> changes) {
        List<DefinitionChange> open = new ArrayList<>(changes);
        List<DefinitionChange> told = new ArrayList<>();
        while (!open.isEmpty()) {
            DefinitionChange change = open.remove(0);
            Optional<DefinitionChange> other =
                    open.stream().filter(later -> isMove(change, later)).findFirst();
            other.ifPresent(open::remove);
            told.add(other.map(later -> move(change, later)).orElse(change));
        }
        return told;
    }

    private static boolean isMove(DefinitionChange one, DefinitionChange other) {
        boolean opposite = one instanceof DefinitionChange.Removed && other instanceof DefinitionChange.Added
                || one instanceof DefinitionChange.Added && other instanceof DefinitionChange.Removed;
        return opposite && unit(one).equals(unit(other)) && !unit(one).isEmpty();
    }

    /** The unit that came or went; empty where it is something else. */
    private static String unit(DefinitionChange change) {
        String what = change instanceof DefinitionChange.Removed removed
                ? removed.what()
                : change instanceof DefinitionChange.Added added ? added.what() : "";
        return what.startsWith(LineNode.UNIT + " ") ? what : "";
    }

    private static DefinitionChange move(DefinitionChange one, DefinitionChange other) {
        DefinitionChange.Place from = one instanceof DefinitionChange.Removed ? one.place() : other.place();
        DefinitionChange.Place to = one instanceof DefinitionChange.Removed ? other.place() : one.place();
        return new DefinitionChange.Moved(to, unit(one), from);
    }
}
