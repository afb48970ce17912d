package dev.cairn.api.proposal;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.account.Role;
import dev.cairn.api.catalogue.Awards;
import dev.cairn.api.learner.LearnerView;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.organisation.Organisations;
import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.proposal.ProposalController.ApprovalOutcome;
import dev.cairn.api.proposal.ProposalController.EndorsementOutcome;
import dev.cairn.api.web.NavigationLink;
import dev.cairn.engine.result.LearnerId;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox of those who endorse or approve, and the page on which they decide. */
@Controller
@Hidden
@PreAuthorize("hasAnyRole('REGISTRAR', 'EMPLOYER')")
class InboxPages {

    private static final int SHOWN = 50;

    private final Inbox inbox;
    private final Deciding deciding;
    private final ProposalRecords records;
    private final ProposalAccess access;
    private final Learners learners;
    private final Organisations organisations;
    private final Awards awards;
    private final ZoneId zone;

    InboxPages(
            Inbox inbox,
            Deciding deciding,
            ProposalRecords records,
            ProposalAccess access,
            Learners learners,
            Organisations organisations,
            Awards awards,
            Clock clock) {
        this.inbox = inbox;
        this.deciding = deciding;
        this.records = records;
        this.access = access;
        this.learners = learners;
        this.organisations = organisations;
        this.awards = awards;
        this.zone = clock.getZone();
    }

    @Bean
    static NavigationLink inboxLink() {
        return new NavigationLink(
                10, "Inbox", "/inbox", "What waits for you to decide.", Set.of(Role.REGISTRAR, Role.EMPLOYER));
    }

    @GetMapping("/inbox")
    String inbox(CurrentAccount account, @RequestParam(required = false) @Nullable String after, Model model) {
        List<Inbox.TaskView> fetched = inbox.list(account, after, SHOWN + 1);
        List<Inbox.TaskView> tasks = fetched.subList(0, Math.min(SHOWN, fetched.size()));
        model.addAttribute("tasks", tasks);
        model.addAttribute("zone", zone);
        model.addAttribute("next", fetched.size() > SHOWN ? tasks.get(SHOWN - 1).id() : null);
        return "proposal/inbox";
    }

    @GetMapping("/inbox/{proposalId}")
    String decide(@PathVariable UUID proposalId, CurrentAccount account, Model model) {
        ProposalView proposal = records.require(proposalId);
        if (!access.mayRead(account, proposal)) {
            throw new AccessDeniedException("Expected a registrar or an endorser of this proposal.");
        }
        model.addAttribute("proposal", access.withLinks(account, proposal));
        model.addAttribute("award", awards.definition(dev.cairn.engine.award.AwardVersion.parse(proposal.award())));
        model.addAttribute("awards", awards);
        model.addAttribute("organisations", organisations);
        model.addAttribute(
                "answered",
                proposal.endorsements().stream()
                        .map(ProposalView.EndorsementView::organisation)
                        .toList());
        model.addAttribute("zone", zone);
        model.addAttribute(
                "learner",
                learners.find(new LearnerId(proposal.learner()))
                        .map(LearnerView::displayName)
                        .orElse(""));
        return "proposal/decide";
    }

    @PostMapping("/inbox/{proposalId}/endorsement")
    @PreAuthorize("hasRole('EMPLOYER')")
    String endorse(
            @PathVariable UUID proposalId,
            @RequestParam EndorsementOutcome outcome,
            @RequestParam(required = false) @Nullable String comment,
            CurrentAccount account,
            RedirectAttributes after) {
        boolean declined = outcome == EndorsementOutcome.declined;
        return decided(
                proposalId,
                declined,
                comment,
                after,
                () -> deciding.endorse(proposalId, account, comment),
                reason -> deciding.decline(proposalId, account, reason),
                declined ? "Declined. Your reason is on record." : "Endorsed. Thank you.");
    }

    @PostMapping("/inbox/{proposalId}/approval")
    @PreAuthorize("hasRole('REGISTRAR')")
    String approve(
            @PathVariable UUID proposalId,
            @RequestParam ApprovalOutcome outcome,
            @RequestParam(required = false) @Nullable String comment,
            CurrentAccount account,
            RedirectAttributes after) {
        boolean rejected = outcome == ApprovalOutcome.rejected;
        return decided(
                proposalId,
                rejected,
                comment,
                after,
                () -> deciding.approve(proposalId, account, comment),
                reason -> deciding.reject(proposalId, account, reason),
                rejected ? "Rejected. Your reason is on record." : "Approved, and its credential is issued.");
    }

    private static String decided(
            UUID proposal,
            boolean no,
            @Nullable String comment,
            RedirectAttributes after,
            Runnable yes,
            java.util.function.Consumer<String> refuse,
            String done) {
        String reason = Deciding.stripped(comment);
        if (no && reason == null) {
            after.addFlashAttribute("fault", "Please give a reason: the learner and the registrar will read it.");
            return "redirect:/inbox/" + proposal;
        }
        try {
            if (no && reason != null) {
                refuse.accept(reason);
            } else {
                yes.run();
            }
        } catch (ConflictProblem e) {
            after.addFlashAttribute(
                    "fault", "Somebody else was faster: this was already decided, or it is not yet your turn.");
            return "redirect:/inbox/" + proposal;
        }
        after.addFlashAttribute("done", done);
        return "redirect:/inbox";
    }
}
