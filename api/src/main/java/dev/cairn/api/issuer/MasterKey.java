package dev.cairn.api.issuer;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which the signing keys are encrypted (decision 27): AES-256 in GCM mode, with a new random nonce each time. Thread-safe.
 * Its text form is base64 of 32 bytes; {@link #toString()} does not show it.
 */
final class MasterKey {
    static final int LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    private MasterKey(byte[] bytes, SecureRandom random) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.random = random;
    }

    /**
     * @param base64 standard alphabet, padded or not
     * @throws IllegalArgumentException if it is not base64 of 32 bytes; the message does not repeat it
     */
    static MasterKey parse(String base64, SecureRandom random) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("Expected %d bytes, but found %d.".formatted(LENGTH, bytes.length));
        }
        return new MasterKey(bytes, random);
    }

    /** The text form of a new key. */
    static String generate(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Encrypts.
     *
     * @param boundTo what the secret belongs to; must be given again to open it
     * @return nonce, ciphertext and tag
     */
    byte[] seal(byte[] secret, byte[] boundTo) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, boundTo).doFinal(secret);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_LENGTH + encrypted.length);
            System.arraycopy(encrypted, 0, sealed, NONCE_LENGTH, encrypted.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES in GCM mode.", e);
        }
    }

    /**
     * Decrypts.
     *
     * @throws DoesNotOpen if it was sealed under another key, for something else, or altered
     */
    byte[] open(byte[] sealed, byte[] boundTo) throws DoesNotOpen {
        if (sealed.length <= NONCE_LENGTH) {
            throw new DoesNotOpen();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, boundTo)
                    .doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
        } catch (AEADBadTagException e) {
            throw new DoesNotOpen();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES in GCM mode.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] boundTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo);
        return cipher;
    }

    @Override
    public String toString() {
        return "MasterKey[not shown]";
    }

    /** A sealed value that this key does not open. */
    static final class DoesNotOpen extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
