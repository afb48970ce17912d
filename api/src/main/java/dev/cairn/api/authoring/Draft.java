package dev.cairn.api.authoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is on record, with its latest save.
 *
 * @param name an award's code or a decision model's name
 * @param number the version that it would become; null while its text does not tell
 * @param revision counts saves, from 1
 * @param editors the accounts that saved it, the earliest first
 * @param submission who asked for publication and when; null while nobody does
 * @param companions drafts of tables that travel in the same file
 */
record Draft(
        UUID id,
        DraftKind kind,
        String name,
        @Nullable Integer number,
        DraftState state,
        int revision,
        DraftContent content,
        DraftReport report,
        String createdBy,
        Instant createdAt,
        String savedBy,
        Instant savedAt,
        List<String> editors,
        @Nullable Submission submission,
        List<UUID> companions) {

    /** @param by the account that asked for publication */
    record Submission(String by, Instant at) {}

    Draft {
        editors = List.copyOf(editors);
        companions = List.copyOf(companions);
    }

    /** The same with another report. */
    Draft with(@Nullable Integer newNumber, DraftReport newReport) {
        return new Draft(
                id,
                kind,
                name,
                newNumber,
                state,
                revision,
                content,
                newReport,
                createdBy,
                createdAt,
                savedBy,
                savedAt,
                editors,
                submission,
                companions);
    }

    /** Such as {@code BSB50420@2}; without a number where none is known. */
    String version() {
        return number == null ? name : name + "@" + number;
    }
}
