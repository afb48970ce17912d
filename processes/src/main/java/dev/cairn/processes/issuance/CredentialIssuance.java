package dev.cairn.processes.issuance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a proposal to its credential: endorsement, approval, issuance ({@code credential-issuance.bpmn}).
 *
 * <p>Every method joins the caller's transaction, or runs in one of its own where there is none: the process, its tasks and
 * timers and what the ports write commit or roll back as one. When two people act on one proposal at the same moment, one
 * of them gets a {@link org.springframework.dao.ConcurrencyFailureException} or the engine's own exception and the
 * <em>whole</em> transaction must be repeated; {@link dev.cairn.processes.Retrying} does that. Safe for use by many threads.
 *
 * <p>Who may act is enforced by the task engine from the groups of the {@link Actor}; the caller vouches for those groups.
 */
public interface CredentialIssuance {

    /**
     * Starts the process for a proposal. Where nobody must endorse and the approval is automatic, the credential has been
     * issued when this returns.
     *
     * @return the id of the process instance
     */
    String start(String proposalId);

    /** What waits for this actor, oldest first. */
    List<OpenTask> listTasks(Actor actor);

    /**
     * Endorses the proposal of a task.
     *
     * @throws TaskNotOpen when there is no such task any more
     * @throws ActorNotEntitled when it is not for this actor, or is not a task of endorsement
     */
    void endorse(String taskId, Actor actor, @Nullable String comment);

    /**
     * Declines to endorse; the reason must not be blank ({@link IllegalArgumentException}).
     *
     * @throws TaskNotOpen when there is no such task any more
     * @throws ActorNotEntitled when it is not for this actor, or is not a task of endorsement
     */
    void decline(String taskId, Actor actor, String reason);

    /**
     * Approves the proposal of a task: its credential has been issued when this returns.
     *
     * @throws TaskNotOpen when there is no such task any more
     * @throws ActorNotEntitled when it is not for this actor, or is not a task of approval
     */
    void approve(String taskId, Actor actor, @Nullable String comment);

    /**
     * Rejects the proposal of a task; the reason must not be blank ({@link IllegalArgumentException}).
     *
     * @throws TaskNotOpen when there is no such task any more
     * @throws ActorNotEntitled when it is not for this actor, or is not a task of approval
     */
    void reject(String taskId, Actor actor, String reason);

    /**
     * Ends the process because the proposal fell back: what it rested on is gone. Its open tasks go and
     * {@link ProposalRegister#taskWithdrawn} is told of each. An instance that has already ended is left alone.
     *
     * @param why a sentence for the people who had the tasks
     */
    void withdraw(String processInstanceId, String why);
}
