package dev.cairn.engine.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a search in points has reached: the sums of the leaves and what is used up; with the two ways on from it. */
final class SearchState {

    final int[] counted;
    final long used;

    @Nullable
    SearchState take;

    @Nullable
    SearchState skip;

    boolean leadsToBest;

    SearchState(int[] counted, long used) {
        this.counted = counted;
        this.used = used;
    }

    void markFromNext() {
        leadsToBest = take != null && take.leadsToBest || skip != null && skip.leadsToBest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SearchState state && used == state.used && Arrays.equals(counted, state.counted);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(counted) + Long.hashCode(used);
    }
}
