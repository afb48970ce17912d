package dev.cairn.api.issuer;

import dev.cairn.api.database.DataFolder;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the master key comes from (decision 27): the environment; else, with the embedded database, a file in the data folder that is
 * made at the first start. It is never made when keys exist already: a new one could not open them.
 */
final class MasterKeySource {
    static final String VARIABLE = "CAIRN_MASTER_KEY";
    static final String FILE = "master.key";

    private final @Nullable String given;
    private final @Nullable DataFolder folder;
    private final SecureRandom random;

    /**
     * @param given the value of the environment, if there is one
     * @param folder the data folder, null where the database is not in it
     */
    MasterKeySource(@Nullable String given, @Nullable DataFolder folder, SecureRandom random) {
        this.given = given;
        this.folder = folder;
        this.random = random;
    }

    /**
     * The master key.
     *
     * @param keysExist whether the database holds signing keys already
     * @throws MasterKeyProblem if there is none and none may be made, or it is malformed
     */
    MasterKey obtain(boolean keysExist) {
        if (given != null && !given.isBlank()) {
            return parse(given, "the environment variable " + VARIABLE);
        }
        if (folder == null) {
            throw new MasterKeyProblem(
                    "Expected the master key of an external database in the environment variable %s, but found none."
                            .formatted(VARIABLE),
                    "Set %s to 32 random bytes in base64 (for example from 'openssl rand -base64 32'), the same for all instances, and keep a copy apart from the database's backups: without it nothing can be signed any more."
                            .formatted(VARIABLE));
        }
        return parse(kept(folder, keysExist), "the file " + folder.path().resolve(FILE));
    }

    private String kept(DataFolder dataFolder, boolean keysExist) {
        Optional<String> kept = dataFolder.findSecret(FILE);
        if (kept.isEmpty() && keysExist) {
            throw new MasterKeyProblem(
                    "Expected the master key that encrypted the signing keys in the file %s, but there is no such file."
                            .formatted(dataFolder.path().resolve(FILE)),
                    "Put the file back from a backup, or give the key in the environment variable %s."
                            .formatted(VARIABLE));
        }
        return kept.orElseGet(() -> {
            String made = MasterKey.generate(random);
            dataFolder.keepSecret(FILE, made);
            return made;
        });
    }

    private MasterKey parse(String base64, String where) {
        try {
            return MasterKey.parse(base64, random);
        } catch (IllegalArgumentException malformed) {
            // Without the cause: its message may quote a character of the key.
            throw new MasterKeyProblem(
                    "Expected %d bytes in base64 as master key in %s, but found something else."
                            .formatted(MasterKey.LENGTH, where),
                    "Give the key as it was made; a new one is made by 'openssl rand -base64 32'.");
        }
    }
}
