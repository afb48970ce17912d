package dev.cairn.api.credential;

import dev.cairn.api.account.CurrentAccount;
import dev.cairn.api.catalogue.Awards;
import dev.cairn.api.learner.LearnerAccess;
import dev.cairn.api.listing.Listing;
import dev.cairn.engine.award.AwardKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Credentials")
class CredentialController {

    private final CredentialStore store;
    private final LearnerAccess access;
    private final Awards awards;
    private final PublicAddresses addresses;

    CredentialController(CredentialStore store, LearnerAccess access, Awards awards, PublicAddresses addresses) {
        this.store = store;
        this.access = access;
        this.awards = awards;
        this.addresses = addresses;
    }

    @Schema(name = "IssuedCredential")
    record CredentialRepresentation(
            UUID id,
            @Schema(example = "MC-01@1") String award,
            String title,
            AwardKind kind,

            @Schema(description = "The day on which the last requirement was met.")
            LocalDate earnedOn,

            @Schema(description = "The instant of signing.") Instant issuedAt,

            @Schema(description = "Where everybody gets the signed document, or a page that says valid or not.")
            URI url) {}

    @GetMapping("/api/learners/{learnerId}/credentials")
    @PreAuthorize("hasAnyRole('REGISTRAR', 'LEARNER')")
    @Operation(summary = "The credentials issued to a learner, the earliest first")
    Listing<CredentialRepresentation> list(@PathVariable String learnerId, CurrentAccount account) {
        return Listing.whole(store.listOf(access.require(account, learnerId).id()).stream()
                .map(this::representation)
                .toList());
    }

    private CredentialRepresentation representation(IssuedCredential credential) {
        var award = awards.definition(credential.award()).award();
        return new CredentialRepresentation(
                credential.id(),
                credential.award().toString(),
                award.title(),
                award.kind(),
                credential.earnedOn(),
                credential.issuedAt(),
                addresses.credential(credential.id()));
    }
}
