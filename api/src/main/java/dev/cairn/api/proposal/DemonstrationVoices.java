package dev.cairn.api.proposal;

import dev.cairn.api.account.Accounts;
import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.account.DemonstrationAccounts;
import dev.cairn.engine.result.LearnerId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the people of the demonstration say yes, by the same way as anybody, so that a first visitor finds issued awards. */
@Component
@Profile(DemonstrationAccounts.PROFILE)
public class DemonstrationVoices {

    private final ProposalRecords records;
    private final Deciding deciding;
    private final Accounts accounts;

    DemonstrationVoices(ProposalRecords records, Deciding deciding, Accounts accounts) {
        this.records = records;
        this.deciding = deciding;
        this.accounts = accounts;
    }

    /**
     * Endorses and approves every proposal of a learner that is in process now.
     *
     * @return how many were decided
     */
    public int sayYesTo(LearnerId learner) {
        List<ProposalView> open = records.listOf(learner).stream()
                .filter(proposal -> proposal.state() == ProposalState.IN_PROCESS)
                .toList();
        return (int) open.stream().filter(this::sayYesTo).count();
    }

    private boolean sayYesTo(ProposalView proposal) {
        for (String organisation : proposal.endorsers()) {
            Optional<CurrentAccount> member = accounts.findMember(organisation);
            if (member.isEmpty()) {
                return false; // an employer without an account here: the proposal waits, as it would anywhere
            }
            deciding.endorse(proposal.id(), member.get(), null);
        }
        accounts.findAccount("registrar").ifPresent(registrar -> deciding.approve(proposal.id(), registrar, null));
        return true;
    }
}
