package dev.cairn.api.decision;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.stacking.StackingOutcome;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** As what deciding a learner leaves one award version. */
public enum DecidedAs {
    /** Its rule is not met. */
    NOT_EARNED(false),
    /** Nobody can say yet. */
    UNDETERMINED(false),
    /** Its rule is met, and a decision of a person or a larger award keeps it from being proposed. */
    WITHHELD(true),
    /** Its rule is met, and a component has to be issued first. */
    WAITING(true),
    /** It is proposed. */
    PROPOSED(true),
    /** It was on its way and is taken back. */
    FALLEN(false),
    /** It is on its way or issued, and stays so. */
    KEPT(true),
    /** It is issued, and goes back into a larger one. */
    HANDED_BACK(true),
    /** It is issued, and to be reviewed. */
    REVIEW(false);

    private final boolean earned;

    DecidedAs(boolean earned) {
        this.earned = earned;
    }

    /** Whether its rule is met. */
    public boolean isEarned() {
        return earned;
    }

    /** As it is written for programs: {@code not-earned}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As what each award version is left that was judged. One that falls and is proposed anew is proposed. */
    public static SortedMap<AwardVersion, DecidedAs> of(StackingOutcome outcome) {
        SortedMap<AwardVersion, DecidedAs> effects = new TreeMap<>();
        outcome.explanations()
                .forEach((award, explanation) -> effects.put(
                        award, explanation.verdict() instanceof Verdict.Undetermined ? UNDETERMINED : NOT_EARNED));
        outcome.earned().forEach(earned -> effects.put(earned.award(), WITHHELD));
        outcome.waiting().forEach(one -> effects.put(one.award(), WAITING));
        outcome.fallen().forEach(one -> effects.put(one.award(), FALLEN));
        outcome.kept().forEach(one -> effects.put(one.award(), KEPT));
        outcome.handBacks().forEach(one -> effects.put(one.award(), HANDED_BACK));
        outcome.reviews().forEach(one -> effects.put(one.award(), REVIEW));
        outcome.proposals().forEach(one -> effects.put(one.award(), PROPOSED));
        return effects;
    }
}
