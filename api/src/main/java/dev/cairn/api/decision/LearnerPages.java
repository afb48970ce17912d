package dev.cairn.api.decision;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.account.Role;
import dev.cairn.api.learner.LearnerAccess;
import dev.cairn.api.learner.LearnerView;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.web.NavigationLink;
import dev.cairn.engine.result.LearnerId;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A learner's awards: their own page, and the registrar's view of anybody's. */
@Controller
@Hidden
class LearnerPages {

    private static final int SHOWN = 50;

    private final Learners learners;
    private final LearnerAccess access;
    private final LearnerAwards awards;

    LearnerPages(Learners learners, LearnerAccess access, LearnerAwards awards) {
        this.learners = learners;
        this.access = access;
        this.awards = awards;
    }

    @Bean
    static NavigationLink myAwardsLink() {
        return new NavigationLink(
                20, "My awards", "/my-awards", "What you hold, what is on its way, and why.", Set.of(Role.LEARNER));
    }

    @Bean
    static NavigationLink learnersLink() {
        return new NavigationLink(
                30, "Learners", "/learners", "Everybody on record, with their awards.", Set.of(Role.REGISTRAR));
    }

    @GetMapping("/my-awards")
    @PreAuthorize("hasRole('LEARNER')")
    String mine(CurrentAccount account, Model model) {
        LearnerId own = account.learnerId();
        if (own == null) {
            return "decision/no-record";
        }
        return show(access.require(account, own.value()), "My awards", model);
    }

    @GetMapping("/learners/{learnerId}")
    @PreAuthorize("hasRole('REGISTRAR')")
    String learner(@PathVariable String learnerId, CurrentAccount account, Model model) {
        LearnerView learner = access.require(account, learnerId);
        return show(learner, learner.displayName(), model);
    }

    private String show(LearnerView learner, String title, Model model) {
        Map<Boolean, List<AwardStandingView>> standings = awards.list(learner.id()).stream()
                .collect(Collectors.partitioningBy(standing -> standing.state().equals("not-earned")));
        model.addAttribute("title", title);
        model.addAttribute("standings", standings.get(false));
        model.addAttribute("open", standings.get(true));
        return "decision/awards";
    }

    @GetMapping("/learners")
    @PreAuthorize("hasRole('REGISTRAR')")
    String list(@RequestParam(required = false) @Nullable UUID after, Model model) {
        List<LearnerView> fetched = learners.list(after == null ? null : new LearnerId(after.toString()), SHOWN + 1);
        List<LearnerView> shown = fetched.subList(0, Math.min(SHOWN, fetched.size()));
        model.addAttribute("learners", shown);
        model.addAttribute(
                "next", fetched.size() > SHOWN ? shown.get(SHOWN - 1).id().value() : null);
        return "decision/learners";
    }
}
