package dev.cairn.api.account;

import dev.cairn.api.audit.AuditLog;
import dev.cairn.api.organisation.OrganisationId;
import dev.cairn.api.organisation.Organisations;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.engine.result.LearnerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Accounts")
class AccountController {

    private final Accounts accounts;
    private final Organisations organisations;
    private final AuditLog audit;

    AccountController(Accounts accounts, Organisations organisations, AuditLog audit) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.audit = audit;
    }

    @Schema(name = "NewAccount")
    record AccountRequest(
            @NotBlank @Size(max = 100) String username,
            @NotBlank @Size(max = 200) String displayName,

            @Schema(description = "At least 12 characters; in the demonstration any.") @NotBlank @Size(max = 200)
            String password,

            @NotEmpty Set<Role> roles,

            @Schema(description = "The organisation that the account endorses for; required with EMPLOYER.") @Nullable
            String organisation,

            @Schema(description = "The learner whose record the account owns.") @Nullable
            String learner) {

        /** Without the password. */
        @Override
        public String toString() {
            return "AccountRequest[" + username + "]";
        }
    }

    @Schema(name = "Account")
    record AccountRepresentation(
            UUID id,
            String username,
            String displayName,
            Set<Role> roles,
            @Nullable String organisation,
            @Nullable String learner) {

        static AccountRepresentation of(CurrentAccount account) {
            OrganisationId organisation = account.organisationId();
            LearnerId learner = account.learnerId();
            return new AccountRepresentation(
                    account.id(),
                    account.username(),
                    account.displayName(),
                    new TreeSet<>(account.roles()),
                    organisation == null ? null : organisation.value(),
                    learner == null ? null : learner.value());
        }
    }

    @PostMapping("/api/accounts")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    @Operation(summary = "Makes an account")
    public AccountRepresentation add(@Valid @RequestBody AccountRequest request, CurrentAccount by) {
        if (request.roles().containsAll(Set.of(Role.EMPLOYER, Role.REGISTRAR))) {
            throw new InvalidInputProblem(
                    "roles",
                    "Expected EMPLOYER or REGISTRAR, but found both: nobody endorses and approves the same proposal.");
        }
        OrganisationId organisation = organisation(request);
        CurrentAccount made = accounts.add(new NewAccount(
                request.username(),
                accounts.requireGood(request.password()),
                request.displayName(),
                request.roles(),
                organisation,
                learner(request),
                accounts.isDemonstration()));
        audit.record(
                by.actor(),
                "make-account",
                "account",
                made.id().toString(),
                Map.of("roles", made.roles().stream().sorted().toList().toString()));
        return AccountRepresentation.of(made);
    }

    /** In its one written form: ids are compared as text where somebody's own award is at stake. */
    private static @Nullable LearnerId learner(AccountRequest request) {
        if (request.learner() == null) {
            return null;
        }
        try {
            return new LearnerId(UUID.fromString(request.learner()).toString());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputProblem(
                    "learner", "Expected the id of a learner, but found '%s'.".formatted(request.learner()));
        }
    }

    private @Nullable OrganisationId organisation(AccountRequest request) {
        if (request.organisation() == null) {
            if (request.roles().contains(Role.EMPLOYER)) {
                throw new InvalidInputProblem(
                        "organisation", "Expected an organisation with role EMPLOYER, but found none.");
            }
            return null;
        }
        try {
            return organisations
                    .findOrganisation(new OrganisationId(request.organisation()))
                    .orElseThrow(() -> new InvalidInputProblem(
                            "organisation",
                            "Expected an organisation on record, but '%s' is not.".formatted(request.organisation())))
                    .id();
        } catch (IllegalArgumentException e) {
            throw new InvalidInputProblem("organisation", String.valueOf(e.getMessage()));
        }
    }
}
