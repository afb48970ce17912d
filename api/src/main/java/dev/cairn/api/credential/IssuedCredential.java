package dev.cairn.api.credential;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A credential in the register.
 *
 * @param earnedOn the day on which the last requirement was met
 * @param issuedAt the instant of signing, in whole seconds
 * @param document the signed document, byte for byte as it was signed
 */
public record IssuedCredential(
        UUID id,
        UUID proposal,
        LearnerId learner,
        AwardVersion award,
        LocalDate earnedOn,
        Instant issuedAt,
        String document) {}
