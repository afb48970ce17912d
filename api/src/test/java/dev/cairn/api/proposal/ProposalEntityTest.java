package dev.cairn.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.result.LearnerId;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.stacking.Basis;
import dev.cairn.engine.stacking.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a proposal is to the engine, at any instant. */
class ProposalEntityTest {

    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final Instant PROPOSED = Instant.parse("2025-06-30T01:00:00Z");
    private static final Instant SIGNED = Instant.parse("2025-06-30T14:30:00Z");
    private static final LocalDate EARNED = LocalDate.of(2025, 6, 20);
    private static final AwardVersion AWARD = AwardVersion.parse("MC-01@1");
    private static final Basis BASIS = Basis.of(List.of(), List.of(new ResultId("r-1")));

    /** Half past two of the afternoon in UTC is the first half hour of July in Sydney. */
    @Test
    void anAwardIsIssuedOnTheProvidersDayOfSigning() {
        ProposalEntity proposal = proposal();
        proposal.close(ProposalState.ISSUED, SIGNED, "Its credential was issued.");

        assertThat(proposal.standingAt(SIGNED, SYDNEY))
                .contains(new Standing.Issued(AWARD, EARNED, LocalDate.of(2025, 7, 1), BASIS));
        assertThat(proposal.standing(SYDNEY))
                .contains(new Standing.Issued(AWARD, EARNED, LocalDate.of(2025, 7, 1), BASIS));
    }

    @Test
    void beforeItWasSignedItWasInProcessAndBeforeThatNothing() {
        ProposalEntity proposal = proposal();
        proposal.close(ProposalState.ISSUED, SIGNED, "Its credential was issued.");

        assertThat(proposal.standingAt(SIGNED.minusMillis(1), SYDNEY)).contains(new Standing.InProcess(AWARD, BASIS));
        assertThat(proposal.standingAt(PROPOSED.minusMillis(1), SYDNEY)).isEmpty();
    }

    @Test
    void oneThatEndedWithoutAnAwardStandsForNothing() {
        ProposalEntity proposal = proposal();
        proposal.close(ProposalState.WITHDRAWN, SIGNED, "What it rested on is gone.");

        assertThat(proposal.standing(SYDNEY)).isEmpty();
    }

    private static ProposalEntity proposal() {
        return new ProposalEntity(
                UUID.randomUUID(),
                new LearnerId(UUID.randomUUID().toString()),
                AWARD,
                EARNED,
                BASIS,
                "[]",
                "{}",
                List.of(),
                new Judged(EARNED, PROPOSED, "0".repeat(64)),
                PROPOSED);
    }
}
