package dev.cairn.api.demonstration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that comes out the same for the same learner and seed, on every machine. Not thread-safe. */
final class Dice {

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** @param purpose lets two questions about one learner fall independently */
    static Dice of(int learner, long seed, int purpose) {
        return new Dice(new SplittableRandom(seed * 1_000_003L + learner * 31L + purpose * 0x9E3779B97F4A7C15L));
    }

    /** 0 up to, not including, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From one to the other, both included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** So many of the values, in chance order. */
    <T> List<T> some(Collection<T> values, int count) {
        List<T> left = new ArrayList<>(values);
        List<T> taken = new ArrayList<>();
        while (taken.size() < count) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
