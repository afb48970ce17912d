package dev.cairn.api.issuer;

import dev.cairn.credentials.sign.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * A signing key as it is stored.
 *
 * @param sealed the encrypted seed, bound to the other three; {@link #toString()} leaves it out
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, handed on once
record SealedKey(UUID id, String did, String publicKey, byte[] sealed) {

    static SealedKey seal(UUID id, String did, SigningKey key, MasterKey master) {
        byte[] seed = key.seed();
        try {
            return new SealedKey(
                    id, did, key.publicKeyMultibase(), master.seal(seed, boundTo(id, did, key.publicKeyMultibase())));
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /**
     * The key itself.
     *
     * @throws MasterKey.DoesNotOpen if the master key is another one, or the row was altered
     */
    SigningKey open(MasterKey master) throws MasterKey.DoesNotOpen {
        byte[] seed = master.open(sealed, boundTo(id, did, publicKey));
        try {
            return SigningKey.fromSeed(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** No part can be read as belonging to its neighbour: neither a UUID, nor a did:web, nor base58 holds a line feed. */
    private static byte[] boundTo(UUID id, String did, String publicKey) {
        return ("cairn signing key 1\n" + id + "\n" + did + "\n" + publicKey).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SealedKey[" + id + ", " + did + ", " + publicKey + "]";
    }
}
