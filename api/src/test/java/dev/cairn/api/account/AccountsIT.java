package dev.cairn.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.api.database.DataFolder;
import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnIT;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Outside the demonstration: one administrator, and nobody else. */
@CairnIT
@ActiveProfiles(
        value = {},
        inheritProfiles = false)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.Random.class)
class AccountsIT {

    @Autowired
    CairnClient cairn;

    @Autowired
    Accounts accounts;

    @Autowired
    DataFolder folder;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void noAccountOfTheDemonstrationExists() {
        for (String username : DemonstrationAccounts.listUsernames()) {
            if (!FirstAdministrator.USERNAME.equals(username)) {
                assertThat(accounts.findAccount(username)).as(username).isEmpty();
            }
            assertThat(cairn.as(username).get("/api/openapi").status())
                    .as(username)
                    .isEqualTo(401);
        }
        assertThat(cairn.stranger().open("/sign-in").body()).doesNotContain("<h2 id=\"demonstration\"");
    }

    @Test
    void theFirstAdministratorSignsInWithThePasswordOfTheFile(CapturedOutput log) {
        String password = folder.findSecret(FirstAdministrator.FILE).orElseThrow();
        assertThat(cairn.as(FirstAdministrator.USERNAME, password)
                        .get("/api/openapi")
                        .status())
                .isEqualTo(200);
        assertThat(log).doesNotContain(password);
    }

    @Test
    void anAccountLeftOverFromADemonstrationCannotSignIn() {
        accounts.add(new NewAccount("left.over", "stone", "Left Over", Set.of(Role.REGISTRAR), null, null, true));
        accounts.add(new NewAccount("real.person", "stone", "Real Person", Set.of(Role.REGISTRAR), null, null, false));
        assertThat(cairn.as("left.over").get("/api/openapi").status()).isEqualTo(401);
        assertThat(cairn.as("real.person").get("/api/openapi").status()).isEqualTo(200);
    }

    @Test
    void aPasswordIsKeptAsASlowHashOnly() {
        accounts.add(
                new NewAccount("hashed", "a long enough password", "Hashed", Set.of(Role.DESIGNER), null, null, false));
        assertThat(jdbc.queryForObject("select password from cairn.account where username = 'hashed'", String.class))
                .startsWith("{bcrypt}$2")
                .doesNotContain("long enough");
    }

    @Test
    void anAccountOfTheDemonstrationIsTakenOverWithAPasswordThatIsNotPublic() {
        NewAccount once = new NewAccount(
                "once.demonstrated", "stone", "Once", java.util.Set.of(Role.ADMINISTRATOR), null, null, true);
        accounts.add(once);
        assertThat(cairn.as("once.demonstrated", "stone").get("/api/openapi").status())
                .isEqualTo(401);

        accounts.addOrTakeOver(new NewAccount(
                "once.demonstrated",
                "not public at all",
                "Once",
                java.util.Set.of(Role.ADMINISTRATOR),
                null,
                null,
                false));

        assertThat(cairn.as("once.demonstrated", "not public at all")
                        .get("/api/openapi")
                        .status())
                .isEqualTo(200);
        assertThat(cairn.as("once.demonstrated", "stone").get("/api/openapi").status())
                .isEqualTo(401);
    }

    @Test
    void aPasswordHasALengthThatCanBeKept() {
        assertThatThrownBy(() -> accounts.requireGood("too short")).hasMessageContaining("at least 12");
        assertThatThrownBy(() -> accounts.requireGood("x".repeat(73))).hasMessageContaining("at most 72");
    }
}
