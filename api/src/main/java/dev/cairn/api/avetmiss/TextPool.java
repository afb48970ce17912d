package dev.cairn.api.avetmiss;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets equal values of many lines be one object, so that two million activities fit into memory: they repeat a few thousand codes.
 * Bounded; beyond the bound values are simply not shared. Not thread-safe.
 */
final class TextPool {

    private static final int LIMIT = 500_000;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Optional<UnitCode>> units = new HashMap<>();
    private final Map<String, Optional<AwardCode>> awards = new HashMap<>();

    String share(String text) {
        if (texts.size() >= LIMIT) {
            return texts.getOrDefault(text, text);
        }
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
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
