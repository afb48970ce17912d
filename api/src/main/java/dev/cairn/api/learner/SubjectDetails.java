package dev.cairn.api.learner;

import org.jspecify.annotations.Nullable;

/**
 * What the subject of a credential is made of.
 *
 * @param email the learner's address; goes into a credential as a salted hash only
 * @param ownDid the identifier that the learner gave us, if any
 */
public record SubjectDetails(
        @Nullable String email, @Nullable String ownDid) {

    @Override
    public String toString() {
        return "SubjectDetails[…]";
    }
}
