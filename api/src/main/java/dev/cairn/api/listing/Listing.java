package dev.cairn.api.listing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items never null, at most as many as were asked for
 * @param page where this page ends
 * @param links {@code next}, where there may be more
 */
@Schema(description = "One page of a list. Follow links.next until it is absent.")
public record Listing<T>(List<T> items, Page page, Map<String, Link> links) {

    /** The most that one page holds. */
    public static final int MOST = 200;

    /** How many items a page holds where nobody asked. */
    public static final String DEFAULT = "50";

    @Schema(name = "Page")
    public record Page(
            @Nullable @Schema(description = "Give it as 'after' to go on from here.")
            String endCursor) {}

    @Schema(name = "Link")
    public record Link(String href) {}

    public Listing {
        items = List.copyOf(items);
        links = Map.copyOf(links);
    }

    /** A list that is whole. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, new Page(null), Map.of());
    }

    /**
     * A page of a list of which more items than fit were fetched where there are more.
     *
     * @param fetched up to {@code limit + 1} items
     * @param cursor what names an item's place
     * @param path the path of the list, with its other parameters but without {@code limit} and {@code after}
     */
    public static <T> Listing<T> page(List<T> fetched, int limit, Function<T, String> cursor, String path) {
        if (fetched.size() <= limit) {
            String end = fetched.isEmpty() ? null : cursor.apply(fetched.get(fetched.size() - 1));
            return new Listing<>(fetched, new Page(end), Map.of());
        }
        List<T> items = fetched.subList(0, limit);
        String end = cursor.apply(items.get(limit - 1));
        String next = "%s%slimit=%d&after=%s".formatted(path, path.contains("?") ? "&" : "?", limit, end);
        return new Listing<>(items, new Page(end), Map.of("next", new Link(next)));
    }

    /** The number of items asked for, kept within 1 and {@value #MOST}. */
    public static int within(int limit) {
        return Math.max(1, Math.min(MOST, limit));
    }
}
