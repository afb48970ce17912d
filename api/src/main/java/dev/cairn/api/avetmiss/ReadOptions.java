package dev.cairn.api.avetmiss;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a set of NAT files is to be read.
 *
 * @param collectionYear the calendar year of the collection; null to take the year in which most activity of NAT00120 ends
 * @param dayOfImport the day that counts as today: completions after it lie in the future
 * @param directory the catalogue's codes
 * @param limits how much is read and reported at most
 */
public record ReadOptions(
        @Nullable Integer collectionYear, LocalDate dayOfImport, TrainingProductDirectory directory, Limits limits) {

    private static final int FIRST_YEAR = 1994;
    private static final int LAST_YEAR = 2100;

    public ReadOptions {
        if (collectionYear != null && (collectionYear < FIRST_YEAR || collectionYear > LAST_YEAR)) {
            throw new IllegalArgumentException("Expected a collection year from %d to %d, but found %d."
                    .formatted(FIRST_YEAR, LAST_YEAR, collectionYear));
        }
    }

    /**
     * How much is taken from a sender.
     *
     * @param bytes all files together, unpacked
     * @param files files together, in archives and beside them
     * @param issues findings that are listed; those beyond are only counted
     */
    public record Limits(long bytes, int files, int issues) {
        /** 256 MiB (about two million lines of training activity), 64 files, 10,000 findings listed. */
        public static final Limits DEFAULT = new Limits(256L << 20, 64, 10_000);
    }

    /** The year is found from the files, and no code is compared with a catalogue. */
    public static ReadOptions importedOn(LocalDate day) {
        return new ReadOptions(null, day, TrainingProductDirectory.unchecked(), Limits.DEFAULT);
    }

    public ReadOptions withCollectionYear(int year) {
        return new ReadOptions(year, dayOfImport, directory, limits);
    }

    public ReadOptions withDirectory(TrainingProductDirectory products) {
        return new ReadOptions(collectionYear, dayOfImport, products, limits);
    }

    public ReadOptions withLimits(Limits most) {
        return new ReadOptions(collectionYear, dayOfImport, directory, most);
    }
}
