package dev.cairn.api.avetmiss;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which postcodes lie in which state, by the state identifiers of AVETMISS (01 New South Wales to 09 other territories). */
final class Postcodes {

    private static final String OVERSEAS_POSTCODE = "OSPC";
    private static final String OVERSEAS_STATE = "99";

    private final Map<String, List<Range>> byState;

    private record Range(int first, int last) {
        boolean contains(int postcode) {
            return first <= postcode && postcode <= last;
        }
    }

    private Postcodes(Map<String, List<Range>> byState) {
        this.byState = byState;
    }

    static Postcodes of(JsonNode node) {
        Map<String, List<Range>> byState = new HashMap<>();
        node.fields().forEachRemaining(e -> {
            List<Range> ranges = new ArrayList<>();
            for (String text : Layouts.texts(e.getValue())) {
                ranges.add(new Range(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5))));
            }
            byState.put(e.getKey(), List.copyOf(ranges));
        });
        return new Postcodes(Map.copyOf(byState));
    }

    /** Whether both agree. What is not stated (@) agrees with everything; overseas agrees with overseas only. */
    boolean agree(String postcode, String state) {
        if (postcode.startsWith("@") || state.startsWith("@")) {
            return true;
        }
        if (postcode.equals(OVERSEAS_POSTCODE) || state.equals(OVERSEAS_STATE)) {
            return postcode.equals(OVERSEAS_POSTCODE) && state.equals(OVERSEAS_STATE);
        }
        int number = Integer.parseInt(postcode);
        return byState.getOrDefault(state, List.of()).stream().anyMatch(range -> range.contains(number));
    }
}
