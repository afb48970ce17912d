package dev.cairn.processes.issuance;

import org.jspecify.annotations.Nullable;

/**
 * Port: keeps what became of a proposal. The engine deletes a task once it is decided, so who decided what, when and why is
 * remembered here only. Every call comes in the transaction of the step it tells of and must write in that transaction.
 * The transaction may be repeated after it was rolled back; what is done outside it would be done twice.
 */
public interface ProposalRegister {

    /** An organisation endorsed the proposal. Comes before what follows from it. */
    void endorsed(String proposalId, String organisation, Actor by, @Nullable String comment);

    /** An organisation declined, with a reason that is not blank. Comes before what follows from it. */
    void declined(String proposalId, String organisation, Actor by, String reason);

    /**
     * A task that was open is gone without a decision: the quorum was reached or can no longer be reached, a veto holder
     * declined, or the proposal was withdrawn.
     *
     * @param organisation the organisation that was asked; {@code registrar} for the task of approval
     * @param why a sentence for the people who had the task
     */
    void taskWithdrawn(String proposalId, String organisation, String why);

    /** A registrar approved. The issuance follows in the same transaction. */
    void approved(String proposalId, Actor by, @Nullable String comment);

    /** A registrar rejected the proposal, with a reason that is not blank: the process has ended. */
    void rejected(String proposalId, Actor by, String reason);

    /** The quorum can no longer be reached, or a veto holder declined: the process has ended. */
    void endedUnendorsed(String proposalId);

    /**
     * The deadline of a task has passed; the task stays open. Told once a task, also after a restart.
     *
     * @param group who has not decided: {@code employer:<organisation id>} or {@code registrar}
     */
    void overdue(String proposalId, OpenTask.Kind taskKind, String group);
}
