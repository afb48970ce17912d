package dev.cairn.api.catalogue;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.TeachOut;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end that is set to an award version once another supersedes it. The version's own text stays as it was published.
 *
 * @param lastDay the last day on which a learner may commence under it
 * @param teachOut until when those who commenced complete it; null: no end is set
 * @param recordedAt the instant from which it counts as known
 * @param recordedBy our id of the account
 */
public record AwardEnding(
        AwardVersion award, LocalDate lastDay, @Nullable TeachOut teachOut, Instant recordedAt, String recordedBy) {

    AwardDefinition applyTo(AwardDefinition definition) {
        AwardDefinition ended = definition.endingOn(lastDay);
        return teachOut == null ? ended : ended.taughtOut(teachOut);
    }
}
