package dev.cairn.api.learner;

import dev.cairn.engine.result.LearnerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A learner as those who may see learners see them; no birth date and no USI, which nobody needs to decide.
 *
 * @param identifiers of all records of the person, where this is the kept one
 * @param awaitingMerge whether another record, not merged with this one, holds the same USI
 * @param mergedInto the record under which the person is judged; null: this one
 */
public record LearnerView(
        LearnerId id,
        @Nullable String givenNames,
        String familyName,
        List<ClientKey> identifiers,
        boolean awaitingMerge,
        @Nullable LearnerId mergedInto) {

    public LearnerView {
        identifiers = List.copyOf(identifiers);
    }

    /** Given and family name, for people inside the house: a credential carries no name. */
    public String displayName() {
        return givenNames == null || givenNames.isBlank() ? familyName : givenNames + " " + familyName;
    }

    @Override
    public String toString() {
        return "LearnerView[" + id + "]";
    }
}
