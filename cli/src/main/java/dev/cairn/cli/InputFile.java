package dev.cairn.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.linkeddata.CredentialText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A JSON document named on the command line; {@code -} stands for the standard input. */
record InputFile(String name) {
    private static final String STANDARD_INPUT = "-";

    /** Reads it, within the limit of a credential's size. */
    ObjectNode read(InputStream standardInput) throws CommandProblem {
        byte[] bytes = name.equals(STANDARD_INPUT) ? readLimited(standardInput) : readFile();
        try {
            return CredentialText.read(bytes);
        } catch (CredentialText.UnreadableException e) {
            throw new CommandProblem(shown() + ": " + e.getMessage(), ExitCode.DATA);
        }
    }

    private byte[] readFile() throws CommandProblem {
        Path path = path();
        if (Files.isDirectory(path)) {
            throw noInput("Expected a file, but found a folder.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return readLimited(in);
        } catch (NoSuchFileException e) {
            throw noInput("Expected a file, but there is none of this name.");
        } catch (AccessDeniedException e) {
            throw noInput("Expected a file that may be read, but reading it is not allowed.");
        } catch (IOException e) {
            throw noInput("Expected a file that can be read, but reading it failed.");
        }
    }

    private Path path() throws CommandProblem {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw noInput("Expected the name of a file, but this cannot be one.");
        }
    }

    /** One byte more than allowed, so that "too large" is seen without reading all of it. */
    private byte[] readLimited(InputStream in) throws CommandProblem {
        try {
            return in.readNBytes(CredentialText.MAX_BYTES + 1);
        } catch (IOException e) {
            throw noInput("Expected input that can be read, but reading it failed.");
        }
    }

    private CommandProblem noInput(String sentence) {
        return new CommandProblem(shown() + ": " + sentence, ExitCode.NO_INPUT);
    }

    private String shown() {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }
}
