package dev.cairn.engine.endorsement;

import dev.cairn.engine.explanation.RuleRef;
import java.util.List;
import java.util.Set;

/**
 * What the endorsement policy asks for one proposal (decision 20).
 *
 * @param endorsers the organisations that are asked, in order of their id; empty where nobody is
 * @param quorum how many of them must endorse; 0 to the number of endorsers
 * @param vetoHolders those among the endorsers whose decline ends the proposal whatever the quorum
 * @param daysToDecide calendar days until a task is overdue
 * @param approval who approves
 * @param decidedBy the row that decided
 */
public record EndorsementRequirement(
        List<String> endorsers,
        int quorum,
        Set<String> vetoHolders,
        int daysToDecide,
        Approval approval,
        RuleRef decidedBy) {

    /** Who approves a proposal. */
    public enum Approval {
        /** A registrar decides in a task. */
        REGISTRAR,
        /** The system issues by itself: all that the award rests on was endorsed and approved. */
        AUTOMATIC
    }

    public EndorsementRequirement {
        endorsers = List.copyOf(endorsers);
        vetoHolders = Set.copyOf(vetoHolders);
        if (quorum < 0 || quorum > endorsers.size()) {
            throw new IllegalArgumentException(
                    "Expected a quorum of 0 to %d endorsers, but found %d.".formatted(endorsers.size(), quorum));
        }
        if (!endorsers.containsAll(vetoHolders)) {
            throw new IllegalArgumentException("Expected each veto holder among the endorsers %s, but found %s."
                    .formatted(endorsers, vetoHolders));
        }
        if (approval == Approval.AUTOMATIC && !vetoHolders.isEmpty()) {
            throw new IllegalArgumentException("A veto and automatic issue exclude each other (decision 20).");
        }
    }
}
