package dev.cairn.credentials.compose;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The award itself, the same for everybody who earns it.
 *
 * @param id its page, absolute, without fragment; names the version
 * @param type in the standard's words
 * @param name the title
 * @param description what a holder knows and can do
 * @param criteria what had to be met, in plain words (the packaging rule said back)
 * @param code the award's code, such as {@code HLT33115}
 * @param version the version of the award's definition
 * @param aqfLevel 1 to 10; null where the award has none
 * @param creditPoints greater than 0; null where the award has none
 * @param units what it is made of
 */
public record AchievementContent(
        URI id,
        AchievementType type,
        String name,
        String description,
        String criteria,
        String code,
        String version,
        @Nullable Integer aqfLevel,
        @Nullable BigDecimal creditPoints,
        List<UnitAlignment> units) {

    public AchievementContent {
        Expect.absolute(id, "id of the achievement");
        if (id.getFragment() != null) {
            // The ids of its parts are made by adding a fragment.
            throw new IllegalArgumentException(
                    "Expected an achievement's id without fragment, but found '%s'.".formatted(id));
        }
        Expect.text(name, "name of the achievement");
        Expect.text(description, "description of the achievement");
        Expect.text(criteria, "criteria of the achievement");
        Expect.text(code, "code of the achievement");
        Expect.text(version, "version of the achievement");
        if (aqfLevel != null && (aqfLevel < 1 || aqfLevel > 10)) {
            throw new IllegalArgumentException("Expected an AQF level of 1 to 10, but found %d.".formatted(aqfLevel));
        }
        if (creditPoints != null && creditPoints.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Expected more than 0 credit points, but found %s.".formatted(creditPoints));
        }
        units = List.copyOf(units);
    }
}
