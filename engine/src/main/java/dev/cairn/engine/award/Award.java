package dev.cairn.engine.award;

import org.jspecify.annotations.Nullable;

/**
 * What can be earned: a micro-credential, a skill set or a qualification, in one version.
 *
 * @param aqfLevel 1 to 10; null where the award has no level (skill sets, most micro-credentials)
 */
public record Award(
        AwardVersion version,
        AwardKind kind,
        String title,
        @Nullable Integer aqfLevel,
        Provenance provenance) {

    public Award {
        if (aqfLevel != null && (aqfLevel < 1 || aqfLevel > 10)) {
            throw new IllegalArgumentException("Expected an AQF level of 1 to 10, but found %d.".formatted(aqfLevel));
        }
    }

    public AwardCode code() {
        return version.award();
    }
}
