package dev.cairn.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines of UTF-8 one by one, never holding more of a line than is allowed. Blank lines are left out, and counted. */
final class LineReader {

    static final int MOST_BYTES = 1 << 20;

    /**
     * One line.
     *
     * @param number from 1
     * @param text without its end; empty where it is too long
     */
    record Line(long number, String text, boolean tooLong) {}

    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long number;
    private boolean tooLong;
    private boolean ended;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line that is not blank; empty at the end. */
    Optional<Line> next() throws IOException {
        while (!ended) {
            readOne();
            String text = bytes.toString(StandardCharsets.UTF_8);
            if (number == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            if (tooLong) {
                return Optional.of(new Line(number, "", true));
            }
            if (!text.isBlank()) {
                return Optional.of(new Line(number, text, false));
            }
        }
        return Optional.empty();
    }

    private void readOne() throws IOException {
        bytes.reset();
        tooLong = false;
        number++;
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (bytes.size() < MOST_BYTES) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
            next = in.read();
        }
        ended = next < 0;
    }
}
