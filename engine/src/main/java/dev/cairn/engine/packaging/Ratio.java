package dev.cairn.engine.packaging;

/**
 * A share as its policy states it, such as 3/4 or 33/100; never rounded (decision 13).
 *
 * @param part 0 to {@code whole}
 * @param whole 1 to 10,000
 */
public record Ratio(int part, int whole) {

    private static final int MOST = 10_000;

    public Ratio {
        if (whole < 1 || whole > MOST || part < 0 || part > whole) {
            throw new IllegalArgumentException(
                    "Expected a share of 0 to 1 over at most 10000, but found %d/%d.".formatted(part, whole));
        }
    }

    /**
     * Reads {@code 3/4}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Ratio parse(String text) {
        if (!text.matches("[0-9]{1,5}/[0-9]{1,5}")) {
            throw new IllegalArgumentException("Expected a share like 3/4, but found '%s'.".formatted(text));
        }
        int slash = text.indexOf('/');
        return new Ratio(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
