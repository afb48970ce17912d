package dev.cairn.api.avetmiss;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The lines of one file, decoded. Lines end with CR LF, LF or, in a file without LF, CR; the last end may be missing. Each line is
 * decoded when it is asked for, so that a large file is never held a second time. Not thread-safe.
 */
final class NatText {

    /** In bytes. The longest record known is 557 characters, the longest state tail brings one to 304. */
    static final int LONGEST_LINE = 16_384;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final byte[] bytes;
    private final Charset charset;
    private final boolean plain;
    private final boolean byteOrderMark;
    private final byte lineEnd;
    private int next;
    private int from;
    private int to;
    private int number;

    private NatText(byte[] bytes, Charset charset, boolean plain, boolean byteOrderMark, byte lineEnd) {
        this.bytes = bytes;
        this.charset = charset;
        this.plain = plain;
        this.byteOrderMark = byteOrderMark;
        this.lineEnd = lineEnd;
        this.next = byteOrderMark ? 3 : 0;
    }

    static NatText of(byte[] bytes) {
        boolean mark = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        boolean ascii = true;
        boolean control = false;
        boolean lineFeed = false;
        for (int i = mark ? 3 : 0; i < bytes.length; i++) {
            byte b = bytes[i];
            ascii &= b >= 0;
            lineFeed |= b == '\n';
            control |= (b >= 0 && b < ' ' && b != '\n' && b != '\r') || b == 0x7F;
        }
        Charset charset = ascii ? StandardCharsets.US_ASCII : isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        return new NatText(bytes, charset, ascii && !control, mark, lineFeed ? (byte) '\n' : (byte) '\r');
    }

    /** Whether the bytes begin with the mark of a two-byte encoding, which is not read. */
    static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    }

    static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(LONGEST_LINE);
        while (true) {
            var state = decoder.decode(in, out, true);
            if (state.isError()) {
                return false;
            }
            if (state.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    /** Goes to the next line; false if there is none. */
    boolean advance() {
        if (next >= bytes.length) {
            return false;
        }
        from = next;
        int end = from;
        while (end < bytes.length && bytes[end] != lineEnd) {
            end++;
        }
        next = end + 1;
        to = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        number++;
        return true;
    }

    /** The number of this line, from 1. */
    int number() {
        return number;
    }

    int byteLength() {
        return to - from;
    }

    boolean isTooLong() {
        return byteLength() > LONGEST_LINE;
    }

    String line() {
        return new String(bytes, from, to - from, charset);
    }

    /** Whether every line holds printable ASCII and nothing else. */
    boolean isPlain() {
        return plain;
    }

    boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    /** The encoding as people call it. */
    String encoding() {
        return charset.equals(WINDOWS_1252) ? "Windows-1252" : charset.name();
    }
}
