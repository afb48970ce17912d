package dev.cairn.processes.issuance;

import java.time.Instant;

/**
 * A decision that waits for a person.
 *
 * @param taskId the id to decide it by
 * @param kind what is asked
 * @param proposalId the proposal that it is about
 * @param processInstanceId the run of the process that asks
 * @param group who may decide: {@code employer:<organisation id>} or {@code registrar}
 * @param createdAt when it was asked
 * @param dueAt from when on it is overdue; it stays open after that
 */
public record OpenTask(
        String taskId,
        Kind kind,
        String proposalId,
        String processInstanceId,
        String group,
        Instant createdAt,
        Instant dueAt) {

    /** What a task asks. */
    public enum Kind {
        /** An organisation endorses the proposal or declines. */
        ENDORSEMENT,
        /** A registrar approves the proposal or rejects it. */
        APPROVAL
    }
}
