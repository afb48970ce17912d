package dev.cairn.engine.allocation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a line counts and needs, in hundredths.
 *
 * @param counted the credit counted in it and beneath
 * @param needed the credit that it still needs
 * @param beside what else it needs: evidence, awards, a request; this takes no room and fills no threshold
 */
record BruteTally(long counted, long needed, long beside) {

    private static final long ONE = 100;

    /** Null where a line would pass its cap with what it still needs; {@code needed} is told by line. */
    static @Nullable BruteTally of(BruteTree.Node line, long[] counted, Map<String, Long> needed) {
        long here = line.leaf() >= 0 ? counted[line.leaf()] : 0;
        here += line.kind() == BruteTree.Kind.BLOCK_COUNTED ? line.atLeast() : 0;
        long needs = 0;
        long beside = line.kind() == BruteTree.Kind.BESIDE_WANTING ? ONE : 0;
        for (BruteTree.Node child : line.children()) {
            BruteTally beneath = of(child, counted, needed);
            if (beneath == null) {
                return null;
            }
            here += beneath.counted;
            needs += beneath.needed;
            beside += beneath.beside;
        }
        needs = Math.max(needs, line.atLeast() - here);
        needed.put(line.rule().id(), needs);
        return here + needs > line.atMost() ? null : new BruteTally(here, needs, beside);
    }
}
