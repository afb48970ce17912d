package dev.cairn.api.demonstration;

import dev.cairn.api.avetmiss.NatFile;
import dev.cairn.engine.packaging.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes sets of AVETMISS NAT files of invented learners, for the demonstration, tests and load runs. The same numbers give the same
 * bytes; learner n is the same person in every collection year and in a cohort of any size. Names are made of syllables, numbers
 * are issued to nobody, e-mail addresses lie in domains reserved for examples.
 *
 * <p>Learners start in 2024 or 2025; each year's files hold what is reported for that year, so that an enrolment which continues
 * comes again with its outcome. Thread-safe.
 */
public final class CohortGenerator {

    /** How many learners the demonstration has. */
    public static final int DEMONSTRATION_LEARNERS = 200;

    private final Journeys journeys;
    private final Catalogue catalogue;

    /** A generator whose learners study what this catalogue packages. */
    public CohortGenerator(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.journeys = new Journeys(catalogue);
    }

    /**
     * The files of one collection year, in memory.
     *
     * @param learners how many learners the cohort has over all years, 1 to 10,000,000
     * @param collectionYear 2024 or 2025
     * @return file names, such as {@code NAT00120.txt}, and contents
     */
    public Map<String, byte[]> generate(int learners, long seed, int collectionYear) {
        Map<NatFile, ByteArrayOutputStream> buffers = new LinkedHashMap<>();
        write(learners, seed, collectionYear, file -> {
            ByteArrayOutputStream buffer = new ByteArrayOutputStream();
            buffers.put(file, buffer);
            return buffer;
        });
        Map<String, byte[]> files = new LinkedHashMap<>();
        buffers.forEach((file, buffer) -> files.put(file + ".txt", buffer.toByteArray()));
        return Collections.unmodifiableMap(files);
    }

    /**
     * The files of one collection year, written into a folder learner by learner: memory does not grow with their number.
     *
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public void write(int learners, long seed, int collectionYear, Path folder) {
        write(learners, seed, collectionYear, file -> Files.newOutputStream(folder.resolve(file + ".txt")));
    }

    /** Where the bytes of a file go. */
    @FunctionalInterface
    private interface Target {
        OutputStream open(NatFile file) throws IOException;
    }

    private void write(int learners, long seed, int collectionYear, Target target) {
        if (learners < 1 || learners > 10_000_000) {
            throw new IllegalArgumentException("Expected 1 to 10,000,000 learners, but found %d.".formatted(learners));
        }
        try (NatOutput output = new NatOutput(target::open, catalogue, collectionYear)) {
            for (int number = 1; number <= learners; number++) {
                output.add(Person.of(number, seed), journeys.of(number, seed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a folder to write NAT files to, but could not write.", e);
        }
    }
}
