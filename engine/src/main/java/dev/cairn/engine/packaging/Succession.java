package dev.cairn.engine.packaging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a later unit follows from units held, through one or more mappings.
 *
 * @param standing what the chain is worth: as much as its weakest link
 * @param through the mappings of the chain, oldest first
 */
public record Succession(Standing standing, List<UnitMapping> through) {

    /** What a chain is worth, best first. */
    public enum Standing {
        /** Every link is equivalent: it counts as the later unit. */
        EQUIVALENT,
        /** Not equivalent, but a link was accepted in a window of days; whether a result counts depends on its day. */
        EITHER_ACCEPTED,
        /** The equivalence of a link is not known: a person decides. */
        UNKNOWN,
        /** A link is not equivalent, or an old unit of an equivalent merge is not held: it does not count. */
        NOT_EQUIVALENT
    }

    public Succession {
        through = List.copyOf(through);
    }

    static Succession start() {
        return new Succession(Standing.EQUIVALENT, List.of());
    }

    Succession then(UnitMapping mapping, boolean holdsAllParts) {
        List<UnitMapping> longer = new ArrayList<>(through);
        longer.add(mapping);
        return new Succession(worse(standing, linkStanding(mapping, holdsAllParts)), longer);
    }

    private static Standing linkStanding(UnitMapping mapping, boolean holdsAllParts) {
        return switch (mapping.equivalence()) {
            case EQUIVALENT ->
                mapping.from().size() > 1 && mapping.requiresAll() && !holdsAllParts
                        ? Standing.NOT_EQUIVALENT
                        : Standing.EQUIVALENT;
            case UNKNOWN -> Standing.UNKNOWN;
            case NOT_EQUIVALENT ->
                mapping.eitherAccepted() == null ? Standing.NOT_EQUIVALENT : Standing.EITHER_ACCEPTED;
        };
    }

    private static Standing worse(Standing one, Standing other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    boolean isBetterThan(@Nullable Succession other) {
        return other == null
                || standing.compareTo(other.standing) < 0
                || standing == other.standing && through.size() < other.through.size();
    }
}
