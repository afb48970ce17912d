package dev.cairn.api.avetmiss;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which line each key was seen first. */
final class FirstLines {

    private final Map<String, Integer> lines = new HashMap<>();

    /** Remembers the key; gives the line of an earlier one, else null. */
    @Nullable
    Integer seen(String key, int line) {
        return lines.putIfAbsent(key, line);
    }

    /** Remembers the key and reports a second one at the first column. */
    void check(NatLine line, String key, String shown) {
        Integer first = seen(key, line.number());
        if (first != null) {
            line.report(1, new RelationIssue.DuplicateKey(line.layout().file(), shown, first));
        }
    }
}
