package dev.cairn.api.proposal;

import dev.cairn.api.account.Accounts;
import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.account.DemonstrationAccounts;
import dev.cairn.engine.result.LearnerId;
import java.util.Optional;
import java.util.stream.Stream;
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
        return (int) inProcess(learner).filter(this::sayYesTo).count();
    }

    /** Endorses every proposal of a learner that is in process now: each waits for the registrar then. */
    public void endorse(LearnerId learner) {
        inProcess(learner).forEach(this::endorse);
    }

    private Stream<ProposalView> inProcess(LearnerId learner) {
        return records.listOf(learner).stream().filter(proposal -> proposal.state() == ProposalState.IN_PROCESS);
    }

    private boolean sayYesTo(ProposalView proposal) {
        if (!endorse(proposal)) {
            return false;
        }
        accounts.findAccount("registrar").ifPresent(registrar -> deciding.approve(proposal.id(), registrar, null));
        return true;
    }

    /** False where an employer has no account here: the proposal waits, as it would anywhere. */
    private boolean endorse(ProposalView proposal) {
        for (String organisation : proposal.endorsers()) {
            Optional<CurrentAccount> member = accounts.findMember(organisation);
            if (member.isEmpty()) {
                return false;
            }
            deciding.endorse(proposal.id(), member.get(), null);
        }
        return true;
    }
}
