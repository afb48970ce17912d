package dev.cairn.api.avetmiss;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, sorted by record type, archives opened. Bounded: an archive that unpacks to more than the limits allow is
 * refused as a whole, and archives inside archives are not opened.
 */
final class Upload {

    private static final int BUFFER = 8192;

    /**
     * One file, held once and never changed.
     *
     * @param name the stem as it is shown in findings
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of 200 MB would serve nobody
    record Source(String name, byte[] bytes) {}

    private final ReadOptions.Limits limits;
    private final IssueLog log;
    private final Map<NatFile, List<Source>> sources = new EnumMap<>(NatFile.class);
    private long bytesLeft;
    private int filesLeft;

    private Upload(ReadOptions.Limits limits, IssueLog log) {
        this.limits = limits;
        this.log = log;
        this.bytesLeft = limits.bytes();
        this.filesLeft = limits.files();
    }

    static Map<NatFile, List<Source>> open(Map<String, byte[]> files, ReadOptions.Limits limits, IssueLog log) {
        Upload upload = new Upload(limits, log);
        new TreeMap<>(files).forEach(upload::take);
        if (upload.sources.isEmpty() && log.counts().getOrDefault(IssueCode.FILE_UNREADABLE, 0) == 0) {
            log.add("", new FileIssue.NothingToRead());
        }
        return upload.sources;
    }

    private void take(String fileName, byte[] bytes) {
        if (NatText.startsWith(bytes, 'P', 'K', 3, 4)) {
            takeArchive(fileName, bytes);
        } else {
            takeFile(fileName, bytes);
        }
    }

    private void takeFile(String fileName, byte[] bytes) {
        String shown = NatFile.shown(NatFile.stem(fileName));
        Optional<NatFile> file = NatFile.ofFileName(fileName);
        if (file.isEmpty()) {
            log.add(shown, new FileIssue.Ignored());
        } else if (NatText.isUtf16(bytes)) {
            log.add(
                    shown,
                    unreadable(
                            "ASCII, UTF-8 or Windows-1252", "UTF-16", "Save the file as plain text (ANSI or UTF-8)."));
        } else if (--filesLeft < 0 || (bytesLeft -= bytes.length) < 0) {
            log.add(shown, tooMuch());
        } else {
            add(file.get(), new Source(shown, bytes));
        }
    }

    /** NAT00030 and NAT00030A may come together, but neither twice. */
    private void add(NatFile file, Source source) {
        List<Source> known = sources.computeIfAbsent(file, f -> new ArrayList<>());
        if (known.stream().anyMatch(s -> s.name().equals(source.name()))) {
            log.add(source.name(), new FileIssue.Twice());
        } else {
            known.add(source);
        }
    }

    private void takeArchive(String fileName, byte[] bytes) {
        List<Source> entries = new ArrayList<>();
        String shown = NatFile.shown(fileName);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            if (!unpack(zip, entries)) {
                log.add(shown, tooMuch());
                return;
            }
        } catch (IOException | IllegalArgumentException damaged) {
            log.add(
                    shown,
                    unreadable(
                            "a zip archive without a password", "a damaged or encrypted one", "Pack the files again."));
            return;
        }
        entries.forEach(entry -> takeFile(entry.name(), entry.bytes()));
    }

    /** False if there is more in it than is allowed. */
    private boolean unpack(ZipInputStream zip, List<Source> entries) throws IOException {
        long room = bytesLeft;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] content = readAtMost(zip, room);
            if (content == null || entries.size() >= limits.files()) {
                return false;
            }
            room -= content.length;
            if (!entry.isDirectory()) {
                entries.add(new Source(entry.getName(), content));
            }
        }
        return true;
    }

    private static byte @Nullable [] readAtMost(InputStream in, long room) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (out.size() + (long) n > room) {
                return null;
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    private FileIssue tooMuch() {
        return unreadable(
                "at most %d files of together %d MiB, unpacked".formatted(limits.files(), limits.bytes() >> 20),
                "more",
                "Send one collection year at a time; nothing of this file was read.");
    }

    private static FileIssue unreadable(String expected, String found, String cure) {
        return new FileIssue.Unreadable(expected, found, cure);
    }
}
