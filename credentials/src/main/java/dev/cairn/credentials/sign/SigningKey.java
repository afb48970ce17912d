package dev.cairn.credentials.sign;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 private key. It shows its public half only: {@link #toString()} never holds the secret. Immutable, thread-safe; not
 * serialisable on purpose.
 */
public final class SigningKey {
    /** Length of the secret seed, in bytes. */
    public static final int SEED_LENGTH = 32;

    private final Ed25519PrivateKeyParameters secret;
    private final VerificationKey verificationKey;

    private SigningKey(Ed25519PrivateKeyParameters secret) {
        this.secret = secret;
        this.verificationKey = VerificationKey.of(secret.generatePublicKey().getEncoded());
    }

    /** Makes a new key from the given source of randomness. */
    public static SigningKey generate(SecureRandom random) {
        return new SigningKey(new Ed25519PrivateKeyParameters(random));
    }

    /**
     * The key of a seed kept elsewhere.
     *
     * @param seed exactly {@value #SEED_LENGTH} bytes; copied
     * @throws IllegalArgumentException if the length is another
     */
    public static SigningKey fromSeed(byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException(
                    "Expected a seed of %d bytes, but found %d.".formatted(SEED_LENGTH, seed.length));
        }
        return new SigningKey(new Ed25519PrivateKeyParameters(seed));
    }

    /** A copy of the secret seed, for storing it encrypted. Whoever asks wipes the copy. */
    public byte[] seed() {
        return secret.getEncoded();
    }

    /** The public half. */
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    /** The public half as Multikey: {@code z6Mk…}. */
    public String publicKeyMultibase() {
        return verificationKey.multibase();
    }

    /** Signs: pure Ed25519, deterministic, 64 bytes. */
    byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        secret.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public String toString() {
        return "SigningKey[" + publicKeyMultibase() + "]";
    }
}
