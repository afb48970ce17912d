package dev.cairn.api.issuer;

import dev.cairn.credentials.sign.SigningKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/** Makes and opens signing keys. Holds the master key; thread-safe. */
final class KeyVault {
    private final MasterKey master;
    private final SecureRandom random;

    private KeyVault(MasterKey master, SecureRandom random) {
        this.master = master;
        this.random = random;
    }

    /**
     * Obtains the master key and makes sure that it opens every key there is, before anybody needs one.
     *
     * @throws MasterKeyProblem if it does not
     */
    static KeyVault unlock(MasterKeySource source, KeyRegister keys, SecureRandom random) {
        List<SealedKey> all = keys.listAll();
        KeyVault vault = new KeyVault(source.obtain(!all.isEmpty()), random);
        List<SealedKey> closed = all.stream().filter(key -> !vault.opens(key)).toList();
        if (!closed.isEmpty()) {
            throw closed.size() == all.size() ? otherMasterKey(all.size()) : alteredKeys(closed);
        }
        return vault;
    }

    /** A new key for a DID, sealed. */
    SealedKey make(String did) {
        return SealedKey.seal(UUID.randomUUID(), did, SigningKey.generate(random), master);
    }

    /** @throws IllegalStateException if the row was altered since the start */
    SigningKey open(SealedKey key) {
        try {
            return key.open(master);
        } catch (MasterKey.DoesNotOpen e) {
            throw new IllegalStateException(
                    "Expected the signing key %s of %s as it was stored, but it was altered or moved."
                            .formatted(key.id(), key.did()));
        }
    }

    private boolean opens(SealedKey key) {
        try {
            return key.open(master).publicKeyMultibase().equals(key.publicKey());
        } catch (MasterKey.DoesNotOpen e) {
            return false;
        }
    }

    private static MasterKeyProblem otherMasterKey(int keys) {
        return new MasterKeyProblem(
                "Expected the master key under which the signing keys of this database were encrypted, but the one given opens none of the %d."
                        .formatted(keys),
                "Give the master key that belongs to this database, in the environment variable %s or as the file %s in the data folder."
                        .formatted(MasterKeySource.VARIABLE, MasterKeySource.FILE));
    }

    private static MasterKeyProblem alteredKeys(List<SealedKey> closed) {
        return new MasterKeyProblem(
                "Expected every signing key as it was stored, but %d of them were altered or moved, the first being %s of %s."
                        .formatted(
                                closed.size(), closed.get(0).id(), closed.get(0).did()),
                "Find out who wrote to the table signing_key, and put its rows back from a backup.");
    }
}
