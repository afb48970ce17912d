package dev.cairn.api.avetmiss;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets equal values of many lines be one object, so that two million activities fit into memory: they repeat a few thousand codes and
 * days, and lines of one client stand together. A value that was pushed out of its slot is simply not shared. Not thread-safe.
 */
final class TextPool {

    private static final int SLOTS = 1 << 14;
    private static final int LIMIT = 100_000;

    private final @Nullable String[] texts = new @Nullable String[SLOTS];
    private final @Nullable LocalDate[] days = new @Nullable LocalDate[SLOTS];
    private final Map<String, Optional<UnitCode>> units = new HashMap<>();
    private final Map<String, Optional<AwardCode>> awards = new HashMap<>();

    String share(String text) {
        int slot = slot(text.hashCode());
        String known = texts[slot];
        if (text.equals(known)) {
            return known;
        }
        texts[slot] = text;
        return text;
    }

    LocalDate share(LocalDate day) {
        int slot = slot((int) day.toEpochDay());
        LocalDate known = days[slot];
        if (day.equals(known)) {
            return known;
        }
        days[slot] = day;
        return day;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 15) & (SLOTS - 1);
    }

    /** Null where the text is no unit code. */
    @Nullable
    UnitCode unit(String code) {
        return find(units, code, UnitCode::new);
    }

    /** Null where the text is no award code. */
    @Nullable
    AwardCode award(String code) {
        return find(awards, code, AwardCode::new);
    }

    private static <T> @Nullable T find(Map<String, Optional<T>> known, String code, Function<String, T> constructor) {
        Optional<T> found = known.get(code);
        if (found == null) {
            found = make(code, constructor);
            if (known.size() < LIMIT) {
                known.put(code, found);
            }
        }
        return found.orElse(null);
    }

    private static <T> Optional<T> make(String code, Function<String, T> constructor) {
        try {
            return Optional.of(constructor.apply(code));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }
}
