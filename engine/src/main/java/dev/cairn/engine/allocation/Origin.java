package dev.cairn.engine.allocation;

import dev.cairn.engine.packaging.CreditFilter;
import dev.cairn.engine.result.Route;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The way in which something came to be held.
 *
 * @param own whether it was taken with the own provider; unspecified credit never is
 * @param micro whether a micro-credential gave it
 */
record Origin(Route route, boolean own, boolean micro) {

    /** What a unit can come from, what is most usual first. */
    static final List<Origin> OF_UNITS = List.of(
            new Origin(Route.ASSESSED, true, false),
            new Origin(Route.RECOGNITION_OF_PRIOR_LEARNING, true, false),
            new Origin(Route.CREDIT_TRANSFER, false, false),
            new Origin(Route.CREDIT_TRANSFER, false, true),
            new Origin(Route.RECOGNITION_OF_PRIOR_LEARNING, true, true),
            new Origin(Route.ASSESSED, false, false),
            new Origin(Route.RECOGNITION_OF_PRIOR_LEARNING, false, false),
            new Origin(Route.CREDIT_TRANSFER, true, false));

    static final List<Origin> OF_CREDIT = List.of(
            new Origin(Route.CREDIT_TRANSFER, false, false),
            new Origin(Route.RECOGNITION_OF_PRIOR_LEARNING, false, false),
            new Origin(Route.CREDIT_TRANSFER, false, true),
            new Origin(Route.RECOGNITION_OF_PRIOR_LEARNING, false, true));

    /** One of all those between which no filter tells a difference. */
    static List<Origin> toldApart(List<Origin> origins, Collection<CreditFilter> filters) {
        Map<List<Boolean>, Origin> first = new LinkedHashMap<>();
        origins.forEach(origin -> first.putIfAbsent(
                filters.stream()
                        .map(filter -> filter.takesOrigin(origin.route, origin.own, origin.micro))
                        .toList(),
                origin));
        return List.copyOf(first.values());
    }
}
