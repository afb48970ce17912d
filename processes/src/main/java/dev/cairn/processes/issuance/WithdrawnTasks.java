package dev.cairn.processes.issuance;

import java.util.Map;
import java.util.Objects;
import org.kie.kogito.internal.process.event.DefaultKogitoProcessEventListener;
import org.kie.kogito.internal.process.event.ProcessWorkItemTransitionEvent;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import org.springframework.beans.factory.ObjectProvider;

/** Tells the register of every user task that goes without a decision, and why. */
final class WithdrawnTasks extends DefaultKogitoProcessEventListener {

    private static final String ABORT = "abort";
    private static final String USER_TASK = "Human Task";

    private final ObjectProvider<ProposalRegister> register;

    WithdrawnTasks(ObjectProvider<ProposalRegister> register) {
        this.register = register;
    }

    @Override
    public void afterWorkItemTransition(ProcessWorkItemTransitionEvent event) {
        KogitoWorkItem item = event.getWorkItem();
        if (ABORT.equals(event.getTransition().id()) && USER_TASK.equals(item.getName())) {
            Map<String, Object> variables = ((KogitoProcessInstance) event.getProcessInstance()).getVariables();
            register.getObject().taskWithdrawn(text(variables, "proposalId"), organisationOf(item), why(variables));
        }
    }

    private static String organisationOf(KogitoWorkItem item) {
        String group = text(item.getParameters(), "GroupId");
        return group.equals(Actor.REGISTRAR) ? group : Actor.organisationOf(group);
    }

    private static String why(Map<String, Object> variables) {
        return variables.get("withdrawnBecause") instanceof String because
                ? because
                : ((EndorsementRound) required(variables, "round")).whyNeedless();
    }

    private static String text(Map<String, Object> values, String name) {
        return (String) required(values, name);
    }

    private static Object required(Map<String, Object> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
