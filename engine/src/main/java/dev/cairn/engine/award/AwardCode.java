package dev.cairn.engine.award;

import java.util.regex.Pattern;

/**
 * The code of an award, such as {@code BSB50420} or {@code MC-01}: the program identifier where the award is a training product.
 *
 * @param value 1 to 20 characters: A to Z, 0 to 9 and hyphens, beginning with a letter or digit
 */
public record AwardCode(String value) implements Comparable<AwardCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    public AwardCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Expected an award code of 1 to 20 characters A-Z, 0-9 and '-', but found '%s'.".formatted(value));
        }
    }

    @Override
    public int compareTo(AwardCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
