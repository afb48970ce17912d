package dev.cairn.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Runs the command line within a test. */
final class Command {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

    /** How a command ended and what it wrote. */
    record Ended(int code, String out, String err) {}

    private Command() {}

    static Ended run(Object... words) {
        return runWithInput("", words);
    }

    static Ended runWithInput(String input, Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = words[i].toString();
        }
        int code = CairnCommand.run(
                arguments,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                NOW);
        return new Ended(code, out.toString(), err.toString());
    }
}
