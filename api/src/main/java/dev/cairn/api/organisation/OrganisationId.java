package dev.cairn.api.organisation;

import java.util.regex.Pattern;

/**
 * The id of an organisation, such as {@code harbour-hotels}: part of award definitions and of the organisation's DID, so it never changes.
 *
 * @param value 1 to 63 characters a-z, 0-9 and hyphens, neither beginning nor ending with a hyphen: what a DID and a URL carry unescaped
 */
public record OrganisationId(String value) implements Comparable<OrganisationId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public OrganisationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Expected an organisation id of 1 to 63 characters a-z, 0-9 and '-', but found '%s'."
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
