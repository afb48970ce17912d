package dev.cairn.api.decision;

import org.springframework.stereotype.Component;

/** How far the decisions are that follow from imports. */
@Component
public class DecisionProgress {

    private final DecisionQueue queue;

    DecisionProgress(DecisionQueue queue) {
        this.queue = queue;
    }

    /** How many learners wait to be decided anew, those being decided included. */
    public long learnersWaiting() {
        return queue.size();
    }
}
