package dev.cairn.engine.result;

/** The id under which a result is recorded. Ordered as text: the last tie-break among equal results (decision 11). */
public record ResultId(String value) implements Comparable<ResultId> {

    @Override
    public int compareTo(ResultId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
