package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is already on record about an award version for a learner, from earlier runs and from decisions of people. At most one
 * standing for each award version.
 */
public sealed interface Standing {

    AwardVersion award();

    /** The award, whatever its version. */
    default AwardCode code() {
        return award().award();
    }

    /** What the award rested on when it was proposed or issued; nothing where it is barred. */
    default Basis restedOn() {
        return Basis.NOTHING;
    }

    /**
     * It was proposed and its process runs.
     *
     * @param basis what it rested on when it was proposed
     */
    record InProcess(AwardVersion award, Basis basis) implements Standing {
        @Override
        public Basis restedOn() {
            return basis;
        }
    }

    /**
     * Its credential was signed and is not revoked.
     *
     * @param earnedOn the day on which its last requirement was met, as the credential states it
     * @param issuedOn the day of signing, from which its validity may count; null where it is not known: the day on which it was
     *     earned then stands for it, the earliest that it can be
     * @param basis what it rested on when it was issued
     */
    record Issued(
            AwardVersion award,
            LocalDate earnedOn,
            @Nullable LocalDate issuedOn,
            Basis basis) implements Standing {

        /** One of which the day of signing is not known. */
        public Issued(AwardVersion award, LocalDate earnedOn, Basis basis) {
            this(award, earnedOn, null, basis);
        }

        @Override
        public Basis restedOn() {
            return basis;
        }
    }

    /**
     * It was issued, and handed back when a larger award was taken (decision 23). It is no longer held by itself; what rests on it
     * still does, and it is not proposed anew while the larger one is issued.
     *
     * @param earnedOn the day on which its last requirement was met, as the credential stated it
     * @param basis what it rested on when it was issued
     * @param into the larger award
     */
    record HandedBack(AwardVersion award, LocalDate earnedOn, Basis basis, AwardVersion into) implements Standing {}

    /**
     * A decline, a rejection or a revocation bars it until a person reopens it (decision 19).
     *
     * @param decision the recorded decision, by its id or kind: never a name
     */
    record Barred(AwardVersion award, String decision) implements Standing {}
}
