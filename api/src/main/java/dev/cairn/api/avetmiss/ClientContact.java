package dev.cairn.api.avetmiss;

import org.jspecify.annotations.Nullable;

/**
 * How a learner is addressed and reached (NAT00085). Personal data: never logged, and {@link #toString()} gives the client
 * identifier alone. Whatever is null was not reported.
 *
 * @param line the line in its file, from 1
 * @param client the provider's client identifier
 */
public record ClientContact(
        int line,
        String client,
        @Nullable String title,
        @Nullable String givenName,
        String familyName,
        @Nullable String streetAddress,
        @Nullable String postalBox,
        @Nullable String locality,
        @Nullable String postcode,
        @Nullable String state,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String alternativeEmail) {

    @Override
    public String toString() {
        return "ClientContact[" + ClientIdentifier.shown(client) + "]";
    }
}
