package dev.cairn.engine.result;

/** Our own id of a learner; says nothing about the person. */
public record LearnerId(String value) implements Comparable<LearnerId> {

    @Override
    public int compareTo(LearnerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
