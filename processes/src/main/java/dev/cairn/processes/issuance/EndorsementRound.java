package dev.cairn.processes.issuance;

import dev.cairn.engine.endorsement.EndorsementRequirement;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One round of endorsement of one proposal: who was asked, what they have answered so far, and whether that settles it.
 * Public because the code generated from the process asks it; stored with the process instance, so components may be
 * added but not renamed.
 *
 * @param organisations the organisations that are asked, each once
 * @param quorum how many of them must endorse
 * @param vetoHolders those whose decline ends the round whatever the quorum
 * @param timeToDecide how long each has, and then the registrar; whole days of 24 hours
 * @param approvalIsAutomatic whether the system issues by itself what is endorsed
 * @param answers what has been answered: true for an endorsement, false for a decline
 */
public record EndorsementRound(
        List<String> organisations,
        int quorum,
        Set<String> vetoHolders,
        Duration timeToDecide,
        boolean approvalIsAutomatic,
        Map<String, Boolean> answers)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public EndorsementRound {
        organisations = List.copyOf(organisations);
        vetoHolders = Collections.unmodifiableSet(new TreeSet<>(vetoHolders));
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        organisations.forEach(EndorsementRound::requireNameOfOneGroup);
        if (Set.copyOf(organisations).size() < organisations.size()) {
            throw new IllegalArgumentException("Expected each organisation once, but found " + organisations + ".");
        }
        if (timeToDecide.isNegative() || timeToDecide.isZero()) {
            throw new IllegalArgumentException("Expected at least one day to decide, but found " + timeToDecide + ".");
        }
    }

    /** The round that a requirement opens; nobody has answered yet. */
    static EndorsementRound of(EndorsementRequirement requirement) {
        return new EndorsementRound(
                requirement.endorsers(),
                requirement.quorum(),
                requirement.vetoHolders(),
                Duration.ofDays(requirement.daysToDecide()),
                requirement.approval() == EndorsementRequirement.Approval.AUTOMATIC,
                Map.of());
    }

    /** The groups of those who may endorse, one for each organisation. */
    public List<String> groups() {
        return organisations.stream().map(Actor::employerGroup).toList();
    }

    /** The groups that still have a task. */
    List<String> openGroups() {
        return organisations.stream()
                .filter(organisation -> !answers.containsKey(organisation))
                .map(Actor::employerGroup)
                .filter(group -> !isNeedless(group))
                .toList();
    }

    /**
     * The round after an answer.
     *
     * @param group the group of the organisation that answers
     * @throws IllegalArgumentException when that organisation was not asked
     * @throws IllegalStateException when it has answered already
     */
    public EndorsementRound answered(String group, boolean endorsed) {
        String organisation = Actor.organisationOf(group);
        if (!organisations.contains(organisation)) {
            throw new IllegalArgumentException(
                    "Expected an answer of one of %s, but it came from '%s'.".formatted(organisations, organisation));
        }
        Map<String, Boolean> all = new TreeMap<>(answers);
        if (all.putIfAbsent(organisation, endorsed) != null) {
            throw new IllegalStateException(
                    "Expected one answer of '%s', but it has answered already.".formatted(organisation));
        }
        return new EndorsementRound(organisations, quorum, vetoHolders, timeToDecide, approvalIsAutomatic, all);
    }

    /** Whether no further answer can change the outcome. */
    public boolean isSettled() {
        return isEndorsed() || isVetoed() || !canReachQuorum();
    }

    /**
     * Whether the quorum is reached and every veto holder has endorsed. A veto holder who has not answered holds the round
     * open: nothing may be approved over a veto that can still come (decision 21).
     */
    public boolean isEndorsed() {
        return isQuorumReached() && vetoHolders.stream().allMatch(holder -> answers.getOrDefault(holder, false));
    }

    /**
     * Whether the task of a group that has not answered need not be answered any more: the round is settled, or the quorum is
     * reached and the organisation holds no veto.
     */
    boolean isNeedless(String group) {
        return isSettled() || (isQuorumReached() && !vetoHolders.contains(Actor.organisationOf(group)));
    }

    /** Why tasks that were open are withdrawn, as a sentence; means something once a task is needless. */
    public String whyNeedless() {
        if (isVetoed()) {
            return "An organisation that holds a veto declined.";
        }
        return isQuorumReached()
                ? "Enough organisations have endorsed: %d of %d.".formatted(count(true), organisations.size())
                : "Too many organisations declined: the quorum of %d can no longer be reached.".formatted(quorum);
    }

    private boolean isQuorumReached() {
        return count(true) >= quorum;
    }

    private boolean isVetoed() {
        return vetoHolders.stream().anyMatch(holder -> !answers.getOrDefault(holder, true));
    }

    private boolean canReachQuorum() {
        return organisations.size() - count(false) >= quorum;
    }

    private long count(boolean answer) {
        return answers.values().stream().filter(given -> given == answer).count();
    }

    /** The engine splits the name of a group at commas: an id with one would open the task to two other groups. */
    private static void requireNameOfOneGroup(String organisation) {
        if (organisation.isBlank() || organisation.contains(",")) {
            throw new IllegalArgumentException(
                    "Expected an organisation's id that is not blank and has no comma, but found '%s'."
                            .formatted(organisation));
        }
    }
}
