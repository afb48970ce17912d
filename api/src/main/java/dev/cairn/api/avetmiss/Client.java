package dev.cairn.api.avetmiss;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A learner as the provider's system knows them (NAT00080). Personal data: never logged, and {@link #toString()} gives the
 * client identifier alone.
 *
 * @param line the line in its file, from 1
 * @param identifier the provider's client identifier
 * @param name as written for encryption: {@code Family, Given Other}, or {@code Name,} for a single name
 * @param bornOn null where not stated
 * @param gender M, F, X, or @ where not stated
 * @param usi the unique student identifier, with a right check character; null where there is none
 * @param usiExemption the word that stands in place of a USI, such as INTOFF; null where there is none
 * @param postcode four digits, OSPC for overseas, or @@@@
 * @param state 01 to 09, 99 for overseas, or @@
 */
public record Client(
        int line,
        String identifier,
        String name,
        @Nullable LocalDate bornOn,
        String gender,
        @Nullable String usi,
        @Nullable String usiExemption,
        String locality,
        String postcode,
        String state) {

    /** What stands before the comma. */
    public String familyName() {
        int comma = name.indexOf(',');
        return (comma < 0 ? name : name.substring(0, comma)).strip();
    }

    /** What stands after the comma; empty for a single name. */
    public String givenNames() {
        int comma = name.indexOf(',');
        return comma < 0 ? "" : name.substring(comma + 1).strip();
    }

    @Override
    public String toString() {
        return "Client[" + ClientIdentifier.shown(identifier) + "]";
    }
}
