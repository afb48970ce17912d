package dev.cairn.api.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.api.database.DataFolder;
import dev.cairn.credentials.sign.SigningKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final String DID = "did:web:institute.example:issuers:main";
    private final SecureRandom random = new SecureRandom();
    private final MasterKey master = MasterKey.parse(MasterKey.generate(random), random);
    private final SealedKey sealed = SealedKey.seal(UUID.randomUUID(), DID, SigningKey.generate(random), master);

    @Test
    void whatIsSealedOpens() throws Exception {
        assertThat(sealed.open(master).publicKeyMultibase()).isEqualTo(sealed.publicKey());
    }

    @Test
    void nothingIsSealedTheSameWayTwice() {
        byte[] secret = {1, 2, 3};
        assertThat(master.seal(secret, new byte[0])).isNotEqualTo(master.seal(secret, new byte[0]));
    }

    @Test
    void anotherKeyDoesNotOpen() {
        MasterKey other = MasterKey.parse(MasterKey.generate(random), random);
        assertThatThrownBy(() -> sealed.open(other)).isInstanceOf(MasterKey.DoesNotOpen.class);
    }

    @Test
    void aSealedKeyBelongsToItsRow() {
        assertDoesNotOpen(new SealedKey(UUID.randomUUID(), DID, sealed.publicKey(), sealed.sealed()));
        assertDoesNotOpen(new SealedKey(sealed.id(), DID + "2", sealed.publicKey(), sealed.sealed()));
        assertDoesNotOpen(new SealedKey(sealed.id(), DID, sealed.publicKey() + "2", sealed.sealed()));
    }

    @Test
    void everyByteIsProtected() {
        for (int i = 0; i < sealed.sealed().length; i++) {
            byte[] altered = sealed.sealed().clone();
            altered[i] ^= 1;
            assertDoesNotOpen(new SealedKey(sealed.id(), DID, sealed.publicKey(), altered));
        }
        assertDoesNotOpen(new SealedKey(sealed.id(), DID, sealed.publicKey(), new byte[5]));
    }

    @Test
    void secretsAreNotShown() {
        assertThat(master.toString()).isEqualTo("MasterKey[not shown]");
        assertThat(sealed.toString()).contains(sealed.publicKey()).doesNotContain("[B@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2VjcmV0", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void malformedKeysAreNamedButNotRepeated(String given) {
        MasterKeySource source = new MasterKeySource(given, null, random);
        assertThatThrownBy(() -> source.obtain(true)).isInstanceOfSatisfying(MasterKeyProblem.class, problem -> {
            assertThat(problem.getMessage()).contains("CAIRN_MASTER_KEY");
            assertThat(problem.getCause()).isNull();
            if (!given.isEmpty()) {
                assertThat(problem.getMessage() + problem.cure()).doesNotContain(given);
            }
        });
    }

    @Test
    void anExternalDatabaseNeedsTheEnvironment() {
        assertThatThrownBy(() -> new MasterKeySource(null, null, random).obtain(false))
                .isInstanceOfSatisfying(MasterKeyProblem.class, problem -> {
                    assertThat(problem.getMessage()).contains("external database", "found none");
                    assertThat(problem.cure()).contains("openssl rand -base64 32");
                });
    }

    @Test
    void theEmbeddedDatabasesKeyIsMadeOnceAndKept(@TempDir Path path) throws Exception {
        MasterKeySource source = new MasterKeySource(null, DataFolder.open(path), random);
        byte[] secret = {1, 2, 3};
        byte[] sealedBefore = source.obtain(false).seal(secret, new byte[0]);
        assertThat(source.obtain(true).open(sealedBefore, new byte[0])).isEqualTo(secret);
    }

    /** A new key could not open what the lost one sealed; making one would only hide what happened. */
    @Test
    void aLostKeyIsNotReplaced(@TempDir Path path) {
        MasterKeySource source = new MasterKeySource(null, DataFolder.open(path), random);
        assertThatThrownBy(() -> source.obtain(true))
                .isInstanceOf(MasterKeyProblem.class)
                .hasMessageContaining("there is no such file");
        assertThat(path.resolve("master.key")).doesNotExist();
    }

    private void assertDoesNotOpen(SealedKey key) {
        assertThatThrownBy(() -> key.open(master)).isInstanceOf(MasterKey.DoesNotOpen.class);
    }
}
