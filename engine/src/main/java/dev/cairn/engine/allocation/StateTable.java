package dev.cairn.engine.allocation;

import java.util.Arrays;

/**
 * The states that a search has reached after some items: what is counted, packed into a few words, and for each the best way there.
 * Of two ways into one state the one with the greater number of places in canonical order stays. Not thread-safe.
 */
final class StateTable {

    private static final int EMPTY = -1;

    private final int keyWords;
    private final int width;
    private long[] entries;
    private int[] slots = new int[64];
    private int size;

    /**
     * @param keyWords words of a state
     * @param valueWords words of the way into it
     */
    StateTable(int keyWords, int valueWords) {
        this.keyWords = keyWords;
        this.width = keyWords + valueWords;
        this.entries = new long[width * 32];
        Arrays.fill(slots, EMPTY);
    }

    int size() {
        return size;
    }

    long word(int entry, int word) {
        return entries[entry * width + word];
    }

    /** Adds a state with a way into it, or keeps the better of two ways. */
    void put(long[] state) {
        int slot = slotOf(state);
        int entry = slots[slot];
        if (entry == EMPTY) {
            append(state, slot);
        } else if (isBetter(state, entry)) {
            System.arraycopy(state, 0, entries, entry * width, width);
        }
    }

    private int slotOf(long[] state) {
        int mask = slots.length - 1;
        int slot = hash(state, 0) & mask;
        while (slots[slot] != EMPTY && !isSame(state, slots[slot])) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int hash(long[] from, int start) {
        long hash = 0;
        for (int i = 0; i < keyWords; i++) {
            hash = (hash ^ from[start + i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> 32);
    }

    private boolean isSame(long[] state, int entry) {
        for (int i = 0; i < keyWords; i++) {
            if (entries[entry * width + i] != state[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isBetter(long[] state, int entry) {
        for (int i = keyWords; i < width; i++) {
            int difference = Long.compareUnsigned(state[i], entries[entry * width + i]);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
    }

    private void append(long[] state, int slot) {
        if ((size + 1) * width > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        System.arraycopy(state, 0, entries, size * width, width);
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            rehash();
        }
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, EMPTY);
        int mask = slots.length - 1;
        for (int entry = 0; entry < size; entry++) {
            int slot = hash(entries, entry * width) & mask;
            while (slots[slot] != EMPTY) {
                slot = slot + 1 & mask;
            }
            slots[slot] = entry;
        }
    }
}
