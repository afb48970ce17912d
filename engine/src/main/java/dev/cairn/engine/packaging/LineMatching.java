package dev.cairn.engine.packaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which line of a later rule is which line of an earlier one: by content first, so that renumbering and re-ordering change nothing;
 * then by id, where the two have something in common; then by likeness; last by id alone.
 */
final class LineMatching {

    private static final double ALIKE = 0.5;

    private final Map<String, LineNode> earlier;
    private final Map<String, LineNode> later;
    private final Map<String, String> toLater = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    LineMatching(Map<String, LineNode> earlier, Map<String, LineNode> later) {
        this.earlier = earlier;
        this.later = later;
        byContent();
        byId(ALIKE);
        byLikeness();
        byId(0);
    }

    /** The later line that this earlier one became. */
    Optional<LineNode> later(LineNode node) {
        String id = toLater.get(node.id());
        return id == null ? Optional.empty() : Optional.ofNullable(later.get(id));
    }

    /** From earlier ids to later ones. */
    Map<String, String> ids() {
        return toLater;
    }

    boolean isNew(LineNode node) {
        return !taken.contains(node.id());
    }

    private boolean isOpen(LineNode node) {
        return !toLater.containsKey(node.id());
    }

    private void match(LineNode one, LineNode other) {
        toLater.put(one.id(), other.id());
        taken.add(other.id());
    }

    private void byContent() {
        for (LineNode node : earlier.values()) {
            if (isOpen(node)) {
                later.values().stream()
                        .filter(other -> isNew(other) && other.content().equals(node.content()))
                        .max(Comparator.comparingInt((LineNode other) -> standing(node, other))
                                .thenComparing(LineNode::id))
                        .ifPresent(other -> matchAll(node, other));
            }
        }
    }

    /** How alike the places of two lines are: the lines above them, and their ids. */
    private static int standing(LineNode one, LineNode other) {
        int alike = one.id().equals(other.id()) ? 1 : 0;
        LineNode above = one.parent();
        LineNode otherAbove = other.parent();
        while (above != null && otherAbove != null && above.asksAs(otherAbove)) {
            alike += 2;
            above = above.parent();
            otherAbove = otherAbove.parent();
        }
        return above == null && otherAbove == null ? alike + 1 : alike;
    }

    /** Two lines of equal content, and those beneath them. */
    private void matchAll(LineNode one, LineNode other) {
        match(one, other);
        for (LineNode child : one.children()) {
            if (isOpen(child)) {
                other.children().stream()
                        .filter(found -> isNew(found) && found.content().equals(child.content()))
                        .max(Comparator.comparing((LineNode found) -> found.id().equals(child.id()))
                                .thenComparing(LineNode::id))
                        .ifPresent(found -> matchAll(child, found));
            }
        }
    }

    private void byId(double atLeast) {
        for (LineNode node : earlier.values()) {
            LineNode other = later.get(node.id());
            if (other != null && isOpen(node) && isNew(other) && canBecome(node, other, atLeast)) {
                match(node, other);
            }
        }
    }

    private static boolean canBecome(LineNode node, LineNode other, double atLeast) {
        boolean sameKind = node.described().kind().equals(other.described().kind());
        return atLeast == 0 ? sameKind : node.similarity(other) >= atLeast;
    }

    private record Likeness(LineNode one, LineNode other, double alike) {}

    private void byLikeness() {
        List<Likeness> pairs = new ArrayList<>();
        earlier.values().stream()
                .filter(this::isOpen)
                .forEach(one -> later.values().stream()
                        .filter(this::isNew)
                        .map(other -> new Likeness(one, other, one.similarity(other)))
                        .filter(pair -> pair.alike() >= ALIKE || areRoots(pair))
                        .forEach(pairs::add));
        pairs.sort(Comparator.comparingDouble(Likeness::alike)
                .reversed()
                .thenComparing(pair -> pair.one().id())
                .thenComparing(pair -> pair.other().id()));
        for (Likeness pair : pairs) {
            if (isOpen(pair.one()) && isNew(pair.other())) {
                match(pair.one(), pair.other());
            }
        }
    }

    private static boolean areRoots(Likeness pair) {
        return pair.one().parent() == null && pair.other().parent() == null;
    }
}
