package dev.cairn.processes.issuance;

/** There is no open task of that id: it was decided, was withdrawn, or never was. Nothing has been changed. */
public final class TaskNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String taskId;

    TaskNotOpen(String taskId) {
        super("""
                Expected an open task '%s', but found none.
                Maybe it was decided already, or withdrawn because the others settled the proposal.""".formatted(taskId));
        this.taskId = taskId;
    }

    /** The id that was asked for. */
    public String taskId() {
        return taskId;
    }
}
