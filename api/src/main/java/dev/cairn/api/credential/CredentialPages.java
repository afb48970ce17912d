package dev.cairn.api.credential;

import dev.cairn.api.catalogue.Awards;
import dev.cairn.api.issuer.Issuers;
import dev.cairn.api.organisation.Organisations;
import dev.cairn.api.proposal.ProposalRecords;
import dev.cairn.api.proposal.ProposalView;
import dev.cairn.credentials.verify.Check;
import dev.cairn.credentials.verify.Outcome;
import dev.cairn.credentials.verify.VerificationReport;
import dev.cairn.engine.packaging.AwardDefinition;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the public page of a credential shows: no more of the learner than the signed document says. */
@Component
class CredentialPages {

    private final Awards awards;
    private final ProposalRecords proposals;
    private final Organisations organisations;
    private final Issuers issuers;
    private final PublicAddresses addresses;
    private final ZoneId zone;

    CredentialPages(
            Awards awards,
            ProposalRecords proposals,
            Organisations organisations,
            Issuers issuers,
            PublicAddresses addresses,
            Clock clock) {
        this.awards = awards;
        this.proposals = proposals;
        this.organisations = organisations;
        this.issuers = issuers;
        this.addresses = addresses;
        this.zone = clock.getZone();
    }

    /** The page, ready for its template. */
    record Page(
            URI address,
            String verdict,
            String summary,
            List<CheckLine> checks,
            String title,
            String kind,
            String award,
            @Nullable Integer aqfLevel,
            String issuer,
            LocalDate earnedOn,
            LocalDate issuedOn,
            List<UnitLine> units,
            List<EndorserLine> endorsers,
            List<String> restsOn,
            boolean illustrative,
            boolean checked,
            String source) {

        public boolean isValid() {
            return verdict.equals("valid");
        }
    }

    record CheckLine(String status, String sentence) {}

    record UnitLine(String code, String title, String route, LocalDate on) {}

    record EndorserLine(String name, @Nullable String comment) {}

    Page page(IssuedCredential credential, VerificationReport report) {
        AwardDefinition definition = awards.definition(credential.award());
        ProposalView proposal = proposals.find(credential.proposal()).orElseThrow();
        return new Page(
                addresses.credential(credential.id()),
                verdict(report.outcome()),
                report.summarise(),
                report.checks().stream().map(CredentialPages::line).toList(),
                definition.award().title(),
                definition.award().kind().phrase(),
                definition.code().value(),
                definition.award().aqfLevel(),
                issuers.issuerProfile().name(),
                credential.earnedOn(),
                LocalDate.ofInstant(credential.issuedAt(), zone),
                proposal.units().stream()
                        .map(unit -> new UnitLine(
                                unit.heldAs(),
                                awards.unitTitle(unit.heldAs()),
                                unit.route().phrase(),
                                unit.achievedOn()))
                        .toList(),
                endorsers(proposal),
                proposal.components().stream().map(this::titleOf).toList(),
                definition.award().provenance().illustrative(),
                definition.award().provenance().checked(),
                definition.award().provenance().source());
    }

    private String titleOf(String award) {
        return awards.definition(dev.cairn.engine.award.AwardVersion.parse(award))
                .award()
                .title();
    }

    private List<EndorserLine> endorsers(ProposalView proposal) {
        return proposal.endorsements().stream()
                .filter(said -> said.outcome().equals("endorsed"))
                .map(said -> new EndorserLine(organisations.nameOf(said.organisation()), said.comment()))
                .toList();
    }

    private static String verdict(Outcome outcome) {
        return outcome == Outcome.UNKNOWN ? "unknown" : outcome.name().toLowerCase(Locale.ROOT);
    }

    private static CheckLine line(Check check) {
        return new CheckLine(check.status().name().toLowerCase(Locale.ROOT).replace('_', '-'), check.sentence());
    }
}
