package dev.cairn.api.demonstration;

import dev.cairn.api.account.Accounts;
import dev.cairn.api.account.DemonstrationAccounts;
import dev.cairn.api.catalogue.RulesInForce;
import dev.cairn.api.decision.DecisionProgress;
import dev.cairn.api.importing.ImportMode;
import dev.cairn.api.importing.ImportView;
import dev.cairn.api.importing.NatImports;
import dev.cairn.api.learner.LearnerView;
import dev.cairn.api.learner.Learners;
import dev.cairn.api.proposal.DemonstrationVoices;
import dev.cairn.engine.result.LearnerId;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings the demonstration's cohort on record at the first start, through the same import as any student system's files, and lets
 * the demonstration's people say yes to a few awards. A later start finds learners on record and does nothing.
 */
@Component
@Profile(DemonstrationAccounts.PROFILE)
@Order(20)
class DemonstrationCohort implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCohort.class);
    private static final long SEED = 20_250_301;
    private static final int LEADER = 7;
    private static final List<Integer> DECIDED = List.of(0, 2, LEADER, 12);
    private static final List<Integer> ENDORSED = List.of(1, 3, 8, 13);

    private final CohortGenerator generator;
    private final NatImports imports;
    private final Learners learners;
    private final Accounts accounts;
    private final DemonstrationVoices voices;
    private final DecisionProgress progress;
    private final int size;

    DemonstrationCohort(
            RulesInForce rules,
            NatImports imports,
            Learners learners,
            Accounts accounts,
            DemonstrationVoices voices,
            DecisionProgress progress,
            @Value("${cairn.demonstration.learners:" + CohortGenerator.DEMONSTRATION_LEARNERS + "}") int size) {
        this.generator = new CohortGenerator(rules.current().catalogue());
        this.imports = imports;
        this.learners = learners;
        this.accounts = accounts;
        this.voices = voices;
        this.progress = progress;
        this.size = size;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (size == 0 || !learners.list(null, 1).isEmpty()) {
            return;
        }
        for (int year : List.of(2024, 2025)) {
            ImportView view = imports.load(
                    "demonstration", generator.generate(size, SEED, year), ImportMode.ALL_OR_NOTHING, year);
            LOG.info("Demonstration: {} results of {} imported.", view.results().added(), year);
        }
        Thread decisions = new Thread(this::tryToLetPeopleDecide, "demonstration");
        decisions.setDaemon(true);
        decisions.start();
    }

    /** What is not decided by then waits in the inboxes, where a visitor can decide it. */
    private void tryToLetPeopleDecide() {
        try {
            letPeopleDecide();
        } catch (RuntimeException e) {
            LOG.warn("Demonstration: not all awards were decided; the others wait in the inboxes.", e);
        }
    }

    /**
     * Decides the awards of one learner of each kind that shows something: a micro-credential with its skill set, a cook, a leader
     * whose qualification the system issues by itself, a carer whose qualification a registrar approves.
     */
    private void letPeopleDecide() {
        List<LearnerId> cohort = learners.list(null, size).stream()
                .sorted(Comparator.comparing(
                        learner -> learner.identifiers().get(0).clientIdentifier()))
                .map(LearnerView::id)
                .toList();
        accounts.assignLearner("learner", cohort.get(Math.min(LEADER, cohort.size() - 1)));
        for (int number : DECIDED) {
            if (number < cohort.size()) {
                letPeopleDecide(cohort.get(number));
            }
        }
        ENDORSED.stream()
                .filter(number -> number < cohort.size())
                .map(cohort::get)
                .forEach(voices::endorse);
        LOG.info("Demonstration: some awards are issued; the others wait in the inboxes.");
    }

    /** What is issued may complete something larger, which is then asked about in turn. */
    private void letPeopleDecide(LearnerId learner) {
        do {
            progress.awaitDecided();
        } while (voices.sayYesTo(learner) > 0);
    }
}
