package dev.cairn.cli;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.AwardDefinitionReader;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.DefinitionProblem;
import dev.cairn.engine.packaging.FaultyDefinitionException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The awards that a command knows: those of the shipped catalogue, and those of files, which stand in for one of the same version. */
final class Definitions {

    private static final int MOST_BYTES = 4 << 20;

    private final Catalogue catalogue;

    private Definitions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Definitions shipped() {
        return new Definitions(Catalogue.load());
    }

    /** The catalogue with all that was added: levels of units are read from it. */
    Catalogue catalogue() {
        return catalogue;
    }

    /** The same and this definition. */
    Definitions and(AwardDefinition definition) {
        List<AwardDefinition> awards = new ArrayList<>(catalogue.listAwards());
        awards.add(definition);
        return new Definitions(Catalogue.of(awards, catalogue.listUnits(), catalogue.mappings()));
    }

    /** The same and the definitions of these files. */
    Definitions and(List<String> files, InputStream standardInput) throws CommandProblem {
        Definitions all = this;
        for (String file : files) {
            all = all.and(read(file, standardInput));
        }
        return all;
    }

    /**
     * What is named on the command line: a file, a version such as {@code BSB50420@1}, or a code, which stands for the version in force.
     *
     * @param day the day on which a code's version is in force
     */
    AwardDefinition find(String name, LocalDate day, InputStream standardInput) throws CommandProblem {
        if (isFile(name)) {
            return read(name, standardInput);
        }
        return findKnown(name, day).orElseThrow(() -> unknown(name, day));
    }

    /** A version such as {@code BSB50420@1}, or a code, which stands for the version in force on the day; never a file. */
    Optional<AwardDefinition> findKnown(String name, LocalDate day) {
        try {
            String code = name.strip().toUpperCase(Locale.ROOT);
            return code.contains("@")
                    ? catalogue.findAward(AwardVersion.parse(code))
                    : catalogue.findVersion(new AwardCode(code), day);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An award of the catalogue whatever the day: this version, or the latest one of a code. */
    AwardDefinition version(String name) throws CommandProblem {
        String code = name.strip().toUpperCase(Locale.ROOT);
        return catalogue.listAwards().stream()
                .filter(award -> award.version().toString().equals(code)
                        || award.code().value().equals(code))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> nothingUnder(name));
    }

    /** Whether a word names a file: there is one, or it has the form of a file's name. */
    static boolean isFile(String name) {
        if (name.equals("-") || name.contains("/") || name.matches("(?i).+\\.(json|ya?ml)")) {
            return true;
        }
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Reads a definition: JSON where it begins with a brace, else YAML. */
    static AwardDefinition read(String file, InputStream standardInput) throws CommandProblem {
        try {
            return readOrRefuse(file, standardInput);
        } catch (FaultyDefinitionException e) {
            throw new CommandProblem(
                    "%s: Expected an award definition, but found problems: %d. Nothing was evaluated."
                            .formatted(new InputFile(file).shown(), e.problems().size()),
                    e.problems().stream()
                            .map(DefinitionProblem::toString)
                            .map(line -> "  " + line)
                            .toList(),
                    ExitCode.DATA);
        }
    }

    /**
     * Reads a definition.
     *
     * @throws FaultyDefinitionException if it has problems; it lists all of them
     */
    static AwardDefinition readOrRefuse(String file, InputStream standardInput) throws CommandProblem {
        String text = new InputFile(file).readText(MOST_BYTES, standardInput);
        return AwardDefinitionReader.readEither(text);
    }

    private CommandProblem unknown(String name, LocalDate day) {
        String code = name.strip().toUpperCase(Locale.ROOT);
        List<AwardDefinition> versions = catalogue.listAwards().stream()
                .filter(award -> award.code().value().equals(code.replaceFirst("@.*", "")))
                .toList();
        if (versions.isEmpty()) {
            return nothingUnder(name);
        }
        String known = versions.stream()
                .map(award -> "%s from %s to %s"
                        .formatted(
                                award.version(),
                                award.effectiveFrom(),
                                award.effectiveTo() == null ? "now" : award.effectiveTo()))
                .collect(Collectors.joining(", "));
        return new CommandProblem(
                "Expected a version of the catalogue that is in force on %s, but found none under '%s'. It has: %s."
                        .formatted(day, name, known),
                ExitCode.NO_INPUT);
    }

    private CommandProblem nothingUnder(String name) {
        return new CommandProblem(
                "Expected a file or an award of the catalogue, but found neither under '%s'. It has: %s."
                        .formatted(name, codes()),
                ExitCode.NO_INPUT);
    }

    private String codes() {
        return catalogue.listAwards().stream()
                .map(award -> award.code().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
