package dev.cairn.api.avetmiss;

import java.util.List;
import java.util.Set;

/** The values that a coded field may take, in the order of the standard. */
record CodeList(String name, List<String> inOrder, Set<String> values) {

    static CodeList of(String name, List<String> values) {
        return new CodeList(name, List.copyOf(values), Set.copyOf(values));
    }

    boolean contains(String value) {
        return values.contains(value);
    }

    /** {@code M, F, X or @}. */
    String inWords() {
        int last = inOrder.size() - 1;
        return last == 0 ? inOrder.get(0) : String.join(", ", inOrder.subList(0, last)) + " or " + inOrder.get(last);
    }
}
