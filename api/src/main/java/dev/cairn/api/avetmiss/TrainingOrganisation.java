package dev.cairn.api.avetmiss;

import org.jspecify.annotations.Nullable;

/**
 * The provider that sends the files (NAT00010).
 *
 * @param line the line in its file, from 1
 */
public record TrainingOrganisation(
        int line,
        String identifier,
        String name,
        @Nullable String contactName,
        @Nullable String telephone,
        @Nullable String email) {}
