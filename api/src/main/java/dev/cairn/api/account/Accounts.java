package dev.cairn.api.account;

import dev.cairn.api.problem.ConflictProblem;
import dev.cairn.api.problem.InvalidInputProblem;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.engine.result.LearnerId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of this installation. Every call joins the caller's transaction. */
@Component
@Transactional
public class Accounts implements UserDetailsService {

    private static final int MINIMUM_PASSWORD_LENGTH = 12;
    private static final int MAXIMUM_PASSWORD_BYTES = 72;

    private final AccountRepository repository;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final boolean demonstrating;

    Accounts(AccountRepository repository, PasswordEncoder passwords, Clock clock, Environment environment) {
        this.repository = repository;
        this.passwords = passwords;
        this.clock = clock;
        this.demonstrating = environment.acceptsProfiles(Profiles.of(DemonstrationAccounts.PROFILE));
    }

    @Override
    @Transactional(readOnly = true)
    public AccountPrincipal loadUserByUsername(String username) {
        return repository
                .findByUsername(NewAccount.normalise(username))
                .map(account -> account.toPrincipal(demonstrating))
                // Without the name: people type their password into the wrong field.
                .orElseThrow(() -> new UsernameNotFoundException("Expected an account of that name, but found none."));
    }

    @Transactional(readOnly = true)
    public Optional<CurrentAccount> findAccount(String username) {
        return repository.findByUsername(NewAccount.normalise(username)).map(AccountEntity::toAccount);
    }

    /** Somebody who may act for an organisation; the first by username. */
    @Transactional(readOnly = true)
    public Optional<CurrentAccount> findMember(String organisation) {
        return repository.findByOrganisationIdAndEnabledTrueOrderByUsername(organisation).stream()
                .map(AccountEntity::toAccount)
                .findFirst();
    }

    /**
     * Adds an account, or takes over the one of the demonstration that has its name: a database that once ran the demonstration can
     * go on without it.
     */
    void addOrTakeOver(NewAccount account) {
        Optional<AccountEntity> present = repository.findByUsername(account.username());
        if (present.isPresent()) {
            present.get().takeOver(passwords.encode(account.password()));
        } else {
            add(account);
        }
    }

    /** @throws ConflictProblem when the username is taken */
    public CurrentAccount add(NewAccount account) {
        if (repository.existsByUsername(account.username())) {
            throw new ConflictProblem("Expected a new username, but '%s' is taken.".formatted(account.username()));
        }
        return repository
                .save(new AccountEntity(account, passwords.encode(account.password()), clock.instant()))
                .toAccount();
    }

    /**
     * The password, if it can be one: at least 12 characters outside the demonstration, whose passwords are public, and at most 72
     * bytes, of which bcrypt takes no more.
     *
     * @throws InvalidInputProblem if it is shorter or longer
     */
    String requireGood(String password) {
        if (!demonstrating && password.length() < MINIMUM_PASSWORD_LENGTH) {
            throw new InvalidInputProblem(
                    "password", "Expected at least %d characters, but found fewer.".formatted(MINIMUM_PASSWORD_LENGTH));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_PASSWORD_BYTES) {
            throw new InvalidInputProblem(
                    "password", "Expected at most %d bytes, but found more.".formatted(MAXIMUM_PASSWORD_BYTES));
        }
        return password;
    }

    /** Whether accounts that are made now belong to the demonstration, and so cannot sign in outside it. */
    boolean isDemonstration() {
        return demonstrating;
    }

    /**
     * From the next sign-in on, the account sees this learner's record.
     *
     * @throws NotFoundProblem when there is no such account
     */
    public void assignLearner(String username, LearnerId learner) {
        repository
                .findByUsername(NewAccount.normalise(username))
                .orElseThrow(() -> new NotFoundProblem("account", username))
                .assignLearner(learner);
    }

    /** Whether somebody can sign in as an administrator outside the demonstration. */
    @Transactional(readOnly = true)
    boolean hasAdministrator() {
        return repository.existsUsableWithRole(Role.ADMINISTRATOR);
    }
}
