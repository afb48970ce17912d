package dev.cairn.engine.credit;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A qualification type of the Australian Qualifications Framework (Second Edition, January 2013), by which credit guidance goes. */
public enum QualificationType {
    SENIOR_SECONDARY_CERTIFICATE("senior secondary certificate", null),
    CERTIFICATE_I("certificate I", 1),
    CERTIFICATE_II("certificate II", 2),
    CERTIFICATE_III("certificate III", 3),
    CERTIFICATE_IV("certificate IV", 4),
    DIPLOMA("diploma", 5),
    ADVANCED_DIPLOMA("advanced diploma", 6),
    ASSOCIATE_DEGREE("associate degree", 6),
    UNDERGRADUATE_CERTIFICATE("undergraduate certificate", null),
    BACHELOR_DEGREE("bachelor degree", 7),
    BACHELOR_HONOURS_DEGREE("bachelor honours degree", 8),
    GRADUATE_CERTIFICATE("graduate certificate", 8),
    GRADUATE_DIPLOMA("graduate diploma", 8),
    MASTERS_DEGREE("masters degree", 9),
    DOCTORAL_DEGREE("doctoral degree", 10);

    private final String phrase;
    private final @Nullable Integer level;

    QualificationType(String phrase, @Nullable Integer level) {
        this.phrase = phrase;
        this.level = level;
    }

    /** The type as the guidance table writes it. */
    public String phrase() {
        return phrase;
    }

    /** Its AQF level; empty where the type has none, or stands at several. */
    public Optional<Integer> level() {
        return Optional.ofNullable(level);
    }

    /** The first type of an AQF level: guidance reads those of one level alike. Empty for a number that is no level. */
    public static Optional<QualificationType> atLevel(int level) {
        return Arrays.stream(values())
                .filter(type -> type.level().filter(found -> found == level).isPresent())
                .findFirst();
    }
}
