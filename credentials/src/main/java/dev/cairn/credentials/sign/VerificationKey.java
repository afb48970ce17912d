package dev.cairn.credentials.sign;

import com.apicatalog.multibase.Multibase;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 public key. Written as Multikey: {@code z} + base58btc(0xed 0x01 + 32 bytes), which always begins with {@code z6Mk}
 * (Controlled Identifiers 1.0, section 2.2.2). Immutable, thread-safe.
 */
public final class VerificationKey {
    private static final byte[] ED25519_PUB = {(byte) 0xed, 0x01};
    private static final int KEY_LENGTH = 32;
    // Decoding base58 takes quadratic time: nothing longer than a key can be is looked at.
    private static final int MAX_MULTIBASE_LENGTH = 64;

    private final byte[] bytes;
    private final String multibase;

    private VerificationKey(byte[] bytes) {
        this.bytes = bytes;
        this.multibase = Multibase.BASE_58_BTC.encode(concat(ED25519_PUB, bytes));
    }

    static VerificationKey of(byte[] raw) {
        return new VerificationKey(raw.clone());
    }

    /** Reads a Multikey; empty if it is not an Ed25519 key or not a point of the curve. */
    public static Optional<VerificationKey> findByMultibase(String multibase) {
        if (multibase.length() > MAX_MULTIBASE_LENGTH || !multibase.startsWith("z6Mk")) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Multibase.BASE_58_BTC.decode(multibase);
            if (decoded.length != ED25519_PUB.length + KEY_LENGTH || !hasPrefix(decoded)) {
                return Optional.empty();
            }
            byte[] raw = Arrays.copyOfRange(decoded, ED25519_PUB.length, decoded.length);
            return Ed25519.validatePublicKeyFull(raw, 0) ? Optional.of(new VerificationKey(raw)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Says whether the signature over the message is this key's. Pure Ed25519 (RFC 8032); any other length is a plain no. */
    public boolean verifies(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && new Ed25519PublicKeyParameters(bytes)
                        .verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
    }

    /** The key as Multikey: {@code z6Mk…}. */
    public String multibase() {
        return multibase;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return multibase;
    }

    private static boolean hasPrefix(byte[] decoded) {
        return decoded[0] == ED25519_PUB[0] && decoded[1] == ED25519_PUB[1];
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
