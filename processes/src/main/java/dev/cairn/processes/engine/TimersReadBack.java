package dev.cairn.processes.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jbpm.flow.serialization.ProcessInstanceMarshallerListener;
import org.jbpm.workflow.instance.node.StateBasedNodeInstance;
import org.jspecify.annotations.Nullable;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessRuntime;

/**
 * Lets a step forget its timers after it was read from the database. The engine (10.1.0) reads the timers of a sub-process into
 * collections that cannot be changed, and then fails when one has run out or the sub-process ends. Found by the engine as a
 * service, for every instance that it reads.
 */
public final class TimersReadBack implements ProcessInstanceMarshallerListener {

    @Override
    public void afterUnmarshallNode(KogitoProcessRuntime runtime, KogitoNodeInstance node) {
        if (node instanceof StateBasedNodeInstance waiting) {
            makeChangeable(waiting);
        }
    }

    private static void makeChangeable(StateBasedNodeInstance waiting) {
        @Nullable List<String> timers = waiting.getTimerInstances();
        if (timers != null) {
            waiting.internalSetTimerInstances(new ArrayList<>(timers));
        }
        @Nullable Map<String, String> references = waiting.getTimerInstancesReference();
        if (references != null) {
            waiting.internalSetTimerInstancesReference(new HashMap<>(references));
        }
    }
}
