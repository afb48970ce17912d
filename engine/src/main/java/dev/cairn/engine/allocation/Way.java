package dev.cairn.engine.allocation;

import dev.cairn.engine.explanation.Shortfall;
import java.util.List;

/**
 * One of the cheapest ways to finish an award.
 *
 * @param options ids of the options that are taken on this way, sorted; empty where the rule has none
 * @param missing what is missing on this way, in the order of its lines
 */
public record Way(List<String> options, List<Shortfall> missing) {

    public Way {
        options = List.copyOf(options);
        missing = List.copyOf(missing);
    }
}
