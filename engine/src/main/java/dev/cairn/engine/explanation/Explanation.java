package dev.cairn.engine.explanation;

import dev.cairn.engine.award.AwardVersion;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was found about one award for one learner and all it rests on: answers "why?" years later. It speaks of identifiers, never
 * of names. The same input gives an equal explanation, and {@link ExplanationJson} the same bytes, for one engine version.
 *
 * @param award the award and the version it was judged by
 * @param asAt the day judged
 * @param asKnownAt the instant up to which recorded facts count
 * @param root the finding on the whole award
 */
public record Explanation(AwardVersion award, LocalDate asAt, Instant asKnownAt, Finding root) {

    public Verdict verdict() {
        return root.verdict();
    }

    /** For people, several lines; the wording may change, nobody may parse it. */
    public String summarise() {
        return new Summary().of(this);
    }
}
