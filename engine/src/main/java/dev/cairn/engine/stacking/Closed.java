package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import java.time.LocalDate;

/**
 * A fact that the stacking rules derive: no new credential of an award is to be signed. Public because rules reach public types only.
 *
 * @param because why, by identifiers and days
 * @param forProcesses whether a process that runs ends as well
 */
public record Closed(AwardVersion award, String because, boolean forProcesses) {

    /** A larger award that is issued contains it. */
    public static Closed inside(AwardVersion award, AwardVersion issued) {
        return new Closed(award, "contained in %s, which is issued".formatted(issued), true);
    }

    /** A larger award that is proposed or in process contains it. */
    public static Closed beside(AwardVersion award, AwardVersion taken) {
        return new Closed(award, "contained in %s, which is proposed".formatted(taken), false);
    }

    /** Its credential had to be signed inside its teach-out. */
    public static Closed since(AwardVersion award, LocalDate last) {
        return new Closed(award, "to be signed by %s, the last day of its teach-out".formatted(last), true);
    }

    /** It was handed back for a larger award. */
    public static Closed handedBack(AwardVersion award, AwardVersion into) {
        return new Closed(award, "handed back for " + into, true);
    }
}
