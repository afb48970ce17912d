package dev.cairn.engine.decision;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers the outcome of a pure function by its argument. Thread-safe. When it is full it forgets everything and begins anew:
 * crude, but without a lock, and a table over codes and flags never fills it.
 */
final class BoundedMemory<K, V> {

    private final int capacity;
    private final ConcurrentHashMap<K, V> remembered = new ConcurrentHashMap<>();

    BoundedMemory(int capacity) {
        this.capacity = capacity;
    }

    /** Computes outside any lock: two threads may do the same work, and both get the same answer. */
    V recall(K key, Function<K, V> compute) {
        V known = remembered.get(key);
        if (known != null) {
            return known;
        }
        V computed = compute.apply(key);
        if (remembered.size() >= capacity) {
            remembered.clear();
        }
        remembered.put(key, computed);
        return computed;
    }
}
