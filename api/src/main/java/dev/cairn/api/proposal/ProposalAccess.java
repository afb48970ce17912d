package dev.cairn.api.proposal;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.account.Role;
import dev.cairn.api.learner.LearnerAccess;
import dev.cairn.api.proposal.ProposalView.Link;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.processes.issuance.Actor;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see a proposal, and what they may do with it. */
@Component
class ProposalAccess {

    private final LearnerAccess learners;

    ProposalAccess(LearnerAccess learners) {
        this.learners = learners;
    }

    /** Registrars see all, employers what their organisation is asked, learners their own. */
    boolean mayRead(CurrentAccount account, ProposalView proposal) {
        String organisation = organisation(account);
        return account.has(Role.REGISTRAR)
                || organisation != null && proposal.endorsers().contains(organisation)
                || isOwn(account, proposal.learner());
    }

    /** Nobody decides about their own award (edge case I5). */
    boolean isOwn(CurrentAccount account, String learner) {
        return learners.isOwn(account, new LearnerId(learner));
    }

    /** The groups for which an account acts on tasks. */
    Actor actor(CurrentAccount account) {
        Set<String> groups = new HashSet<>();
        String organisation = organisation(account);
        if (organisation != null) {
            groups.add(Actor.employerGroup(organisation));
        }
        if (account.has(Role.REGISTRAR)) {
            groups.add(Actor.REGISTRAR);
        }
        return new Actor(account.actor(), groups);
    }

    /** The organisation that the account endorses for; null where it endorses for none. */
    @Nullable
    String organisation(CurrentAccount account) {
        return account.has(Role.EMPLOYER) && account.organisationId() != null
                ? account.organisationId().value()
                : null;
    }

    /** The proposal with the links that its state and the account's rights allow (style of the API: links show what is possible). */
    ProposalView withLinks(CurrentAccount account, ProposalView proposal) {
        Map<String, Link> links = new TreeMap<>();
        String self = "/api/proposals/" + proposal.id();
        boolean registrar = account.has(Role.REGISTRAR);
        boolean own = isOwn(account, proposal.learner());
        // Not for endorsers: results that hold no place stand in it, and what came of the learner since.
        boolean whole = registrar || own;
        if (whole) {
            links.put("explanation", new Link(self + "/explanation"));
        }
        if (proposal.state() == ProposalState.IN_PROCESS && !own) {
            if (awaitsEndorsementBy(account, proposal)) {
                links.put("endorse", new Link(self + "/endorsement"));
            }
            if (registrar && awaitsApproval(proposal)) {
                links.put("approve", new Link(self + "/approval"));
            }
        }
        if (whole) {
            if (proposal.state() == ProposalState.IN_PROCESS) {
                links.put("postpone", new Link(self + "/postponement"));
            } else if (proposal.postponed()) {
                links.put("end-postponement", new Link(self + "/postponement/end"));
            }
        }
        if (proposal.barred() && !proposal.postponed() && registrar) {
            links.put("reopen", new Link(self + "/reopening"));
        }
        if (proposal.review() != null && registrar && !own) {
            links.put("close-review", new Link(self + "/review/close"));
        }
        return proposal.withLinks(links, whole);
    }

    private boolean awaitsEndorsementBy(CurrentAccount account, ProposalView proposal) {
        String organisation = organisation(account);
        return organisation != null
                && proposal.endorsers().contains(organisation)
                && proposal.endorsements().stream()
                        .noneMatch(said -> said.organisation().equals(organisation));
    }

    private static boolean awaitsApproval(ProposalView proposal) {
        long endorsed = proposal.endorsements().stream()
                .filter(said -> said.outcome().equals(EndorsementEntity.ENDORSED))
                .count();
        return proposal.registrarApproves() && endorsed >= proposal.quorum();
    }
}
