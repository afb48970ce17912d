package dev.cairn.processes.issuance;

/** The task is open, but not to this actor, or it asks something else. Nothing has been changed. */
public final class ActorNotEntitled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String taskId;

    ActorNotEntitled(String taskId, Actor actor) {
        super("Expected task '%s' to be decided by its group, but '%s' is not a member of it."
                .formatted(taskId, actor.userId()));
        this.taskId = taskId;
    }

    /** The task that was to be decided. */
    public String taskId() {
        return taskId;
    }
}
