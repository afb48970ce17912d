package dev.cairn.api.avetmiss;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the files read so far have named, and which of it later files have used. Lines that were left out count as well where
 * their key could be read, so that one bad line does not draw a finding at everything that refers to it. Not thread-safe.
 */
final class Known {

    /** @param country where it lies, 1101 for Australia */
    record Location(String file, int line, String country) {}

    record Product(String file, int line) {}

    /** One client of NAT00080, and what the other files say of it. */
    static final class KnownClient {
        final String file;
        final int line;
        final boolean leftOut;
        final @Nullable String disabilityFlag;
        final @Nullable String priorFlag;
        int disabilities;
        int priorAchievements;
        boolean used;

        /** The flags are null where they are unsound. */
        KnownClient(
                String file, int line, boolean leftOut, @Nullable String disabilityFlag, @Nullable String priorFlag) {
            this.file = file;
            this.line = line;
            this.leftOut = leftOut;
            this.disabilityFlag = disabilityFlag;
            this.priorFlag = priorFlag;
        }
    }

    private final Set<NatFile> present;
    final Map<String, Location> locations = new HashMap<>();
    final Map<String, Product> programmes = new HashMap<>();
    final Map<String, Product> subjects = new HashMap<>();
    final Map<String, KnownClient> clients = new HashMap<>();
    final Set<String> usedLocations = new HashSet<>();
    final Set<String> usedProgrammes = new HashSet<>();
    final Set<String> usedSubjects = new HashSet<>();

    @Nullable
    String organisation;

    Known(Set<NatFile> present) {
        this.present = present.isEmpty() ? EnumSet.noneOf(NatFile.class) : EnumSet.copyOf(present);
    }

    /** Whether a file was sent, so that what refers to it can be checked. */
    boolean has(NatFile file) {
        return present.contains(file);
    }
}
