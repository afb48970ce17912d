package dev.cairn.credentials.compose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address that a credential can be checked against without showing it: {@code sha256$} + hex of SHA-256 over the address in
 * lower case followed by the salt (Open Badges 3.0, IdentityObject and IdentityHash).
 *
 * @param salt appended to the address; new for each credential, so that two credentials do not show that they are of one person
 * @param hash as written into the credential
 */
public record EmailIdentity(String salt, String hash) {
    private static final int SALT_BYTES = 16;
    private static final Pattern HASH = Pattern.compile("sha256\\$[0-9a-f]{64}");

    public EmailIdentity {
        Expect.text(salt, "salt");
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(
                    "Expected 'sha256$' and 64 hexadecimal digits, but found something else.");
        }
    }

    /** The identity of an address, with a new salt of {@value #SALT_BYTES} random bytes. */
    public static EmailIdentity of(String address, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return of(address, HexFormat.of().formatHex(salt));
    }

    /** The identity of an address with a given salt. */
    public static EmailIdentity of(String address, String salt) {
        Expect.text(address, "e-mail address");
        return new EmailIdentity(salt, "sha256$" + sha256(address.strip().toLowerCase(Locale.ROOT) + salt));
    }

    /** Says whether the address is the one that was hashed. */
    public boolean matches(String address) {
        return equals(of(address, salt));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
