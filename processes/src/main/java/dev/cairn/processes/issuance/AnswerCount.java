package dev.cairn.processes.issuance;

import java.util.List;
import java.util.Objects;
import org.jbpm.workflow.instance.node.CompositeContextNodeInstance;
import org.kie.api.runtime.process.NodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessContext;

/**
 * The script task "Count the answer": adds an answer to the round and withdraws the tasks that have become needless.
 *
 * <p>The engine, too, cancels what is left of a multi-instance sub-process, but only after the process has gone on; where that ends the
 * process, it fails, for there is no process left to cancel tasks of.
 */
final class AnswerCount {

    private final KogitoProcessContext context;

    AnswerCount(KogitoProcessContext context) {
        this.context = context;
    }

    /** Counts the answer that was just given for a group. */
    void add(String group) {
        EndorsementRound round = ((EndorsementRound) variable("round")).answered(group, (Boolean) variable("endorsed"));
        context.setVariable("round", round);
        otherOrganisations().stream()
                .filter(asked -> round.isNeedless((String) asked.getVariable("group")))
                .forEach(CompositeContextNodeInstance::cancel);
    }

    /** The other instances of the sub-process: the script stands in one of them, which stands in the loop. */
    private List<CompositeContextNodeInstance> otherOrganisations() {
        NodeInstance own = (NodeInstance) context.getNodeInstance().getNodeInstanceContainer();
        return own.getNodeInstanceContainer().getNodeInstances().stream()
                .filter(instance -> instance != own)
                .filter(CompositeContextNodeInstance.class::isInstance)
                .map(CompositeContextNodeInstance.class::cast)
                .toList();
    }

    private Object variable(String name) {
        return Objects.requireNonNull(context.getVariable(name), name);
    }
}
