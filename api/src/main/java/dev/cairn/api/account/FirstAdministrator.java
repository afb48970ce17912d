package dev.cairn.api.account;

import dev.cairn.api.database.DataFolder;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the account {@code administrator} where there is none, so that somebody can sign in to make the others. Its password comes from
 * {@code CAIRN_ADMIN_PASSWORD}, or is made up and written to a file in the data folder that only its owner may read. It is never logged.
 */
@Component
@Profile("!" + DemonstrationAccounts.PROFILE)
@Order(10)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    static final String USERNAME = "administrator";
    static final String FILE = "administrator.password";
    private static final int RANDOM_BYTES = 18;

    private final Accounts accounts;
    private final DataFolder folder;
    private final String given;

    FirstAdministrator(
            Accounts accounts,
            DataFolder folder,
            @Value("${cairn.admin-password:${CAIRN_ADMIN_PASSWORD:}}") String given) {
        this.accounts = accounts;
        this.folder = folder;
        this.given = given;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (accounts.hasAdministrator()) {
            return;
        }
        accounts.addOrTakeOver(new NewAccount(
                USERNAME,
                given.isBlank() ? makeUp() : accounts.requireGood(given),
                "Administrator",
                Set.of(Role.ADMINISTRATOR),
                null,
                null,
                false));
    }

    private String makeUp() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        folder.keepSecret(FILE, password);
        log.info(
                "First start: made the account '{}'; its password is in '{}', which is its only copy.",
                USERNAME,
                folder.path().resolve(FILE));
        return password;
    }
}
