package dev.cairn.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.credentials.linkeddata.CredentialText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file named on the command line; {@code -} stands for the standard input. */
record InputFile(String name) {
    private static final String STANDARD_INPUT = "-";

    /** Reads it, within the limit of a credential's size. */
    ObjectNode read(InputStream standardInput) throws CommandProblem {
        byte[] bytes = readAtMost(CredentialText.MAX_BYTES, standardInput);
        try {
            return CredentialText.read(bytes);
        } catch (CredentialText.UnreadableException e) {
            throw new CommandProblem(shown() + ": " + e.getMessage(), ExitCode.DATA);
        }
    }

    /** Its bytes; of a larger one it has one byte more than allowed. */
    private byte[] readAtMost(int most, InputStream standardInput) throws CommandProblem {
        return name.equals(STANDARD_INPUT) ? readLimited(standardInput, most) : readFile(most);
    }

    /**
     * Its bytes.
     *
     * @param most the size above which it is refused
     */
    byte[] readBytes(int most, InputStream standardInput) throws CommandProblem {
        byte[] bytes = readAtMost(most, standardInput);
        if (bytes.length > most) {
            throw new CommandProblem(
                    "%s: Expected at most %d MiB, but found more.".formatted(shown(), most >> 20), ExitCode.DATA);
        }
        return bytes;
    }

    /** Its text, which is in UTF-8; a byte order mark is left out. */
    String readText(int most, InputStream standardInput) throws CommandProblem {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(readBytes(most, standardInput)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CommandProblem(
                    shown() + ": Expected text in UTF-8, but found bytes of another encoding.", ExitCode.DATA);
        }
    }

    /** Opens it for reading piece by piece; whoever opens it closes it, which leaves the standard input open. */
    InputStream open(InputStream standardInput) throws CommandProblem {
        if (name.equals(STANDARD_INPUT)) {
            return new FilterInputStream(standardInput) {
                @Override
                public void close() {
                    // the standard input is not ours to close
                }
            };
        }
        return openFile();
    }

    private byte[] readFile(int most) throws CommandProblem {
        try (InputStream in = openFile()) {
            return readLimited(in, most);
        } catch (IOException e) {
            throw noInput("Expected a file that can be read, but reading it failed.");
        }
    }

    private InputStream openFile() throws CommandProblem {
        Path path = path();
        if (Files.isDirectory(path)) {
            throw noInput("Expected a file, but found a folder.");
        }
        try {
            return Files.newInputStream(path);
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
    private byte[] readLimited(InputStream in, int most) throws CommandProblem {
        try {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw noInput("Expected input that can be read, but reading it failed.");
        }
    }

    private CommandProblem noInput(String sentence) {
        return new CommandProblem(shown() + ": " + sentence, ExitCode.NO_INPUT);
    }

    String shown() {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }
}
