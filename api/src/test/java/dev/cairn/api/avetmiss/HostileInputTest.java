package dev.cairn.api.avetmiss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a report, in bounded time and memory. */
class HostileInputTest {

    private static final Duration SHORT = Duration.ofSeconds(20);

    private static ImportReport read(Map<String, byte[]> files) {
        return assertTimeoutPreemptively(SHORT, () -> NatFileSet.read(files, SampleSet.options()))
                .report();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void randomBytesInEveryFile(long seed) {
        Random random = new Random(seed);
        Map<String, byte[]> files = new HashMap<>();
        for (NatFile file : NatFile.values()) {
            byte[] bytes = new byte[random.nextInt(40_000)];
            random.nextBytes(bytes);
            files.put(file + ".TXT", bytes);
        }
        assertThat(read(files).isWhollyUsable()).isFalse();
    }

    /** Good files with a few hundred bytes overwritten, cut out or doubled: nearer to the code's edges than pure noise. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void goodFilesSpoiledAtRandom(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            Map<String, byte[]> files = SampleSet.clean().files();
            files.replaceAll((name, bytes) -> spoil(bytes, random));
            ImportReport report = read(files);
            report.issues().forEach(i -> assertThat(i.message()).startsWith("Expected "));
            report.files().forEach(f -> assertThat(f.used()).isBetween(0, f.lines()));
        }
    }

    private static byte[] spoil(byte[] bytes, Random random) {
        byte[] spoiled = bytes.clone();
        for (int i = random.nextInt(20); i > 0; i--) {
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
        }
        int from = random.nextInt(spoiled.length);
        int to = from + random.nextInt(spoiled.length - from);
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOfRange(spoiled, from, to);
            case 1 ->
                (new String(spoiled, StandardCharsets.ISO_8859_1)
                                + new String(spoiled, from, to - from, StandardCharsets.ISO_8859_1))
                        .getBytes(StandardCharsets.ISO_8859_1);
            default -> spoiled;
        };
    }

    @Test
    void oneLineOfFiftyMegabytes() {
        byte[] long_ = new byte[50 << 20];
        Arrays.fill(long_, (byte) 'A');
        ImportReport report = read(Map.of("NAT00080.txt", long_));
        assertThat(report.counts()).containsEntry(IssueCode.STRUCT_LEN, 1);
    }

    @Test
    void tenMillionEmptyLinesAreCountedAndNotListed() {
        byte[] empty = new byte[10_000_000];
        Arrays.fill(empty, (byte) '\n');
        ImportReport report = read(Map.of("NAT00120.txt", empty));
        assertThat(report.counts()).containsEntry(IssueCode.STRUCT_BLANK_LINE, 10_000_000);
        assertThat(report.issues()).hasSize(ReadOptions.Limits.DEFAULT.issues());
        assertThat(report.countUnlisted()).isGreaterThanOrEqualTo(9_990_000);
    }

    @Test
    void nothingButNulCharacters() {
        assertThat(read(Map.of("NAT00080.txt", new byte[10_000])).counts()).containsKey(IssueCode.STRUCT_CONTROL);
    }

    @Test
    void anArchiveThatUnpacksToGigabytesIsRefusedEarly() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("readme.bin"));
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
        }
        ImportReport report = read(Map.of("nat.zip", out.toByteArray()));
        assertThat(report.issues()).extracting(Issue::code).containsExactly(IssueCode.FILE_UNREADABLE);
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 1000; i++) {
                zip.putNextEntry(new ZipEntry("NAT00120-" + i + ".txt"));
            }
        }
        assertThat(read(Map.of("nat.zip", out.toByteArray())).counts()).containsKey(IssueCode.FILE_UNREADABLE);
    }

    @Test
    void damagedArchives() {
        byte[] damaged = "PK\u0003\u0004 and nothing that belongs to it".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(Map.of("nat.zip", damaged)).isWhollyUsable()).isFalse();
    }

    @Test
    void twoByteEncodingsAreNamedAndNotRead() {
        byte[] utf16 = "\uFEFFC0001".getBytes(StandardCharsets.UTF_16LE);
        Issue issue = read(Map.of("NAT00080.txt", utf16)).issues().get(0);
        assertThat(issue.code()).isEqualTo(IssueCode.FILE_UNREADABLE);
        assertThat(issue.message()).contains("UTF-16");
    }

    @Test
    void nothingAtAll() {
        assertThat(read(Map.of()).counts()).containsOnlyKeys(IssueCode.NOTHING_TO_READ);
        assertThat(read(Map.of("letter.pdf", new byte[3])).counts())
                .containsOnlyKeys(IssueCode.NOTHING_TO_READ, IssueCode.FILE_IGNORED);
        assertThat(read(Map.of("NAT00120.txt", new byte[0])).isWhollyUsable()).isFalse();
    }

    @Test
    void fileNamesFromOutsideAreBoundedAndCannotDisturbALog() {
        String name = "x".repeat(5000) + "\r\nforged log line";
        Issue issue = read(Map.of(name, new byte[1])).issues().get(0);
        assertThat(issue.file()).hasSizeLessThanOrEqualTo(60).doesNotContain("\n");
    }
}
