package dev.cairn.api.learner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a student management system tells of a person. Personal data: never logged, never in an explanation. */
public record LearnerDetails(
        ClientKey key,
        @Nullable String givenNames,
        String familyName,
        @Nullable LocalDate bornOn,
        @Nullable String usi,
        @Nullable String email) {

    @Override
    public String toString() {
        return "LearnerDetails[" + key + "]";
    }
}
