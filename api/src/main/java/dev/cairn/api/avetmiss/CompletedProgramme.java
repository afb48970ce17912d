package dev.cairn.api.avetmiss;

import dev.cairn.engine.award.AwardCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a client's completion of a programme (NAT00130). By itself no award: {@link #isClaimOfAward()}.
 *
 * @param line the line in its file, from 1
 * @param client the provider's client identifier
 * @param completedOn null where the sender says that it is not completed, or does not say when
 * @param issued whether the certificate was issued; false: completed, paper not yet issued
 * @param parchmentNumber null where not reported
 */
public record CompletedProgramme(
        int line,
        String organisation,
        AwardCode programme,
        String client,
        @Nullable LocalDate completedOn,
        boolean issued,
        @Nullable LocalDate parchmentIssuedOn,
        @Nullable String parchmentNumber) {

    /** Whether the sender says that the award was given: a real date, and the issued flag. Some states report open enrolments here too. */
    public boolean isClaimOfAward() {
        return completedOn != null && issued;
    }
}
