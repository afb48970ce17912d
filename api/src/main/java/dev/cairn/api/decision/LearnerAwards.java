package dev.cairn.api.decision;

import dev.cairn.api.catalogue.Awards;
import dev.cairn.api.credential.CredentialStore;
import dev.cairn.api.credential.IssuedCredential;
import dev.cairn.api.credential.PublicAddresses;
import dev.cairn.api.proposal.ProposalRecords;
import dev.cairn.api.proposal.ProposalState;
import dev.cairn.api.proposal.ProposalView;
import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Explanation;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.stacking.Earned;
import dev.cairn.engine.stacking.StackingOutcome;
import dev.cairn.engine.stacking.Waiting;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where a learner stands with every award that they are judged for. Thread-safe. */
@Component
public class LearnerAwards {

    private static final Set<ProposalState> STANDING = EnumSet.of(ProposalState.IN_PROCESS, ProposalState.ISSUED);

    private final LearnerDecisions decisions;
    private final ProposalRecords proposals;
    private final CredentialStore credentials;
    private final PublicAddresses addresses;
    private final Awards awards;

    LearnerAwards(
            LearnerDecisions decisions,
            ProposalRecords proposals,
            CredentialStore credentials,
            PublicAddresses addresses,
            Awards awards) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.credentials = credentials;
        this.addresses = addresses;
        this.awards = awards;
    }

    /** Every award that the learner is judged for as at today, by award version. */
    public List<AwardStandingView> list(LearnerId learner) {
        StackingOutcome outcome = decisions.judge(learner, decisions.today());
        Found found = new Found(
                outcome.earned().stream().collect(Collectors.toMap(Earned::award, Function.identity())),
                outcome.waiting().stream()
                        .collect(Collectors.toMap(waiting -> waiting.earned().award(), Function.identity())),
                // Of several proposals of one award the latest counts.
                proposals.listOf(learner).stream()
                        .collect(Collectors.toMap(ProposalView::award, Function.identity(), (a, b) -> b)),
                credentials.listOf(learner).stream()
                        .collect(Collectors.toMap(
                                IssuedCredential::proposal, issued -> addresses.credential(issued.id()))));
        return outcome.explanations().values().stream()
                .map(explanation -> view(explanation, found))
                .toList();
    }

    /**
     * Why the learner has earned an award or not, whether they are judged for it by themselves or only asked about (decision 9).
     *
     * @param asAt the day judged
     * @param asKnownAt the instant up to which records and rules count; null: all of them
     * @return empty where there is no such award version, or it is a draft
     */
    public Optional<Explanation> findExplanation(
            LearnerId learner, AwardVersion award, LocalDate asAt, @Nullable Instant asKnownAt) {
        return decisions.explain(learner, award, asAt, asKnownAt);
    }

    /** The day it is for the provider. */
    LocalDate today() {
        return decisions.today();
    }

    private record Found(
            Map<AwardVersion, Earned> earned,
            Map<AwardVersion, Waiting> waiting,
            Map<String, ProposalView> proposals,
            Map<UUID, URI> credentials) {}

    private AwardStandingView view(Explanation explanation, Found found) {
        AwardVersion version = explanation.award();
        Award award = awards.definition(version).award();
        @Nullable Earned earned = found.earned().get(version);
        @Nullable Waiting waiting = found.waiting().get(version);
        @Nullable ProposalView proposal = found.proposals().get(version.toString());
        return new AwardStandingView(
                version.toString(),
                award.title(),
                award.kind(),
                state(explanation, earned, waiting, proposal),
                earned == null ? null : earned.earnedOn(),
                waiting == null
                        ? List.of()
                        : waiting.forComponents().stream()
                                .map(AwardVersion::toString)
                                .sorted()
                                .toList(),
                explanation.summarise(),
                proposal == null ? null : proposal.id(),
                proposal == null ? null : found.credentials().get(proposal.id()),
                proposal == null ? null : proposal.review());
    }

    private static String state(
            Explanation explanation,
            @Nullable Earned earned,
            @Nullable Waiting waiting,
            @Nullable ProposalView proposal) {
        if (proposal != null && proposal.postponed()) {
            return "postponed";
        }
        if (proposal != null && (proposal.barred() || STANDING.contains(proposal.state()))) {
            return proposal.state().code();
        }
        if (waiting != null) {
            return "waiting";
        }
        if (earned != null) {
            return "earned";
        }
        return explanation.verdict() instanceof Verdict.Undetermined ? "undetermined" : "not-earned";
    }
}
