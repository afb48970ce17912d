package dev.cairn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.api.test.CairnClient;
import dev.cairn.api.test.CairnClient.Answer;
import dev.cairn.api.test.CairnClient.Person;
import dev.cairn.api.test.CairnIT;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets in, by the two doors. */
@CairnIT
class SignInIT {

    @Autowired
    CairnClient cairn;

    @Test
    void aProgramWithoutAnAccountIsAskedForOneByAProblem() {
        Answer answer = cairn.anonymously().get("/api/anything");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("application/problem+json"));
        assertThat(answer.json().get("type").asText()).endsWith("/problems/not-signed-in");
    }

    @Test
    void aProgramGetsNoSession() {
        Answer answer = cairn.as("integration").get("/api/anything");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aSessionOfAPageOpensNoDoorForPrograms() {
        assertThat(cairn.signedIn("registrar").open("/api/anything").status()).isEqualTo(401);
    }

    @Test
    void aPersonSignsInAndIsGreeted() {
        assertThat(cairn.signedIn("registrar").open("/").body()).contains("Rosa Registrar", "Sign out");
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhichPartWasWrong() {
        Person stranger = cairn.stranger();
        Answer wrongPassword =
                stranger.submit("/sign-in", "/sign-in", Map.of("username", "registrar", "password", "wrong"));
        Answer wrongName = stranger.submit("/sign-in", "/sign-in", Map.of("username", "nobody", "password", "stone"));
        assertThat(wrongPassword.status()).isEqualTo(302);
        assertThat(wrongPassword.header("Location")).isEqualTo(wrongName.header("Location"));
    }

    @Test
    void aFormWithoutTheTokenOfItsPageIsRefused() {
        Person person = cairn.signedIn("registrar");
        assertThat(person.submit("/assets/cairn.css", "/sign-out", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void theSessionGetsANewIdAtTheSignIn() {
        Person person = cairn.stranger();
        String before = person.open("/sign-in").header("Set-Cookie").orElseThrow();
        String after = person.submit("/sign-in", "/sign-in", Map.of("username", "registrar", "password", "stone"))
                .header("Set-Cookie")
                .orElseThrow();
        assertThat(after).contains("HttpOnly", "SameSite=Lax").isNotEqualTo(before);
    }

    @Test
    void aStrangerOnAPageThatIsNotPublicIsSentToTheSignIn() {
        Answer answer = cairn.stranger().open("/inbox-of-somebody");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .hasValueSatisfying(value -> assertThat(value).endsWith("/sign-in"));
    }

    @Test
    void everyPageForbidsScriptsFromElsewhereAndFrames() {
        assertThat(cairn.stranger().open("/").header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
    }

    @Test
    void tenWrongPasswordsFromOneAddressCloseTheDoorForAWhileButOnlyForThatAccount() {
        for (int attempt = 0; attempt < SignInThrottle.PER_ACCOUNT_AND_ADDRESS; attempt++) {
            assertThat(cairn.as("fay.fairwater", "guess").get("/api/anything").status())
                    .isEqualTo(401);
        }
        Answer answer = cairn.as("fay.fairwater").get("/api/anything");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(1, 301);
        assertThat(cairn.as("registrar").get("/api/anything").status()).isEqualTo(404);
    }

    @Test
    void thePageIsThrottledLikeThePrograms() {
        Person guesser = cairn.stranger();
        for (int attempt = 0; attempt < SignInThrottle.PER_ACCOUNT_AND_ADDRESS; attempt++) {
            guesser.submit("/sign-in", "/sign-in", Map.of("username", "noor.northbridge", "password", "guess"));
        }
        Answer right =
                guesser.submit("/sign-in", "/sign-in", Map.of("username", "noor.northbridge", "password", "stone"));
        assertThat(right.header("Location"))
                .hasValueSatisfying(value -> assertThat(value).contains("refused"));
    }
}
