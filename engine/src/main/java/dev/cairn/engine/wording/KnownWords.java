package dev.cairn.engine.wording;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words that may stand in one place, and what each of them means. Who writes another one is told all of them, and which was
 * probably meant. Immutable.
 */
public final class KnownWords<T> {

    private static final int LONGEST_QUOTE = 80;

    private final Map<String, T> meanings;

    private KnownWords(Map<String, T> meanings) {
        this.meanings = meanings;
    }

    /** Words that mean these, in this order. */
    @SafeVarargs
    public static <T> KnownWords<T> of(Function<T, String> word, T... meanings) {
        Map<String, T> byWord = new LinkedHashMap<>();
        Arrays.stream(meanings).forEach(one -> byWord.put(word.apply(one), one));
        return new KnownWords<>(byWord);
    }

    /** Words that mean themselves, in this order. */
    public static KnownWords<String> of(List<String> words) {
        return of(word -> word, words.toArray(String[]::new));
    }

    /**
     * What a word means.
     *
     * @throws IllegalArgumentException if it is not known, with the sentence of {@link #refusal}
     */
    public T meaning(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException(refusal(word)));
    }

    /** What a word means; empty if it is not known. */
    public Optional<T> find(String word) {
        return Optional.ofNullable(meanings.get(word));
    }

    /** Why a word is not taken: what may stand there, what was found, and what was probably meant. */
    public String refusal(String word) {
        return "Expected %s, but found '%s'.%s".formatted(say(), quote(word), cure(word, meanings.keySet()));
    }

    /** The words as a sentence has them: {@code a, b or c}. */
    public String say() {
        List<String> words = List.copyOf(meanings.keySet());
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** The likely cure as a sentence that goes on after another one; empty where no word is near. */
    public static String cure(String word, Collection<String> words) {
        return Nearest.to(word, words).map(" Maybe '%s' is meant."::formatted).orElse("");
    }

    private static String quote(String word) {
        return word.length() <= LONGEST_QUOTE ? word : word.substring(0, LONGEST_QUOTE) + "…";
    }
}
