package dev.cairn.api.avetmiss;

/**
 * A place at which the provider trains (NAT00020).
 *
 * @param line the line in its file, from 1
 * @param organisation the training organisation's identifier
 * @param postcode four digits, OSPC for overseas, or @@@@
 * @param state 01 to 09, 99 for overseas, or @@
 * @param country four digits (1101 is Australia), or @@@@
 */
public record DeliveryLocation(
        int line,
        String organisation,
        String identifier,
        String name,
        String postcode,
        String state,
        String locality,
        String country) {}
