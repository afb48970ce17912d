package dev.cairn.api.avetmiss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The clean sample set of {@code samples.json}, and ways to spoil one place of it. */
final class SampleSet {

    static final int COLLECTION_YEAR = 2025;
    static final LocalDate DAY_OF_IMPORT = LocalDate.of(2026, 2, 28);

    private final Map<NatFile, List<String>> lines = new EnumMap<>(NatFile.class);
    private Charset charset = StandardCharsets.UTF_8;
    private String lineEnd = "\r\n";
    private boolean endsLastLine = true;

    static SampleSet clean() {
        SampleSet set = new SampleSet();
        resource("samples.json").get("files").fields().forEachRemaining(e -> {
            List<String> lines = new ArrayList<>();
            e.getValue().forEach(n -> lines.add(n.textValue()));
            set.lines.put(NatFile.valueOf(e.getKey()), lines);
        });
        return set;
    }

    static JsonNode resource(String name) {
        try (InputStream in = SampleSet.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String line(NatFile file, int line) {
        return linesOf(file).get(line - 1);
    }

    private List<String> linesOf(NatFile file) {
        return Objects.requireNonNull(lines.get(file));
    }

    SampleSet change(NatFile file, int line, UnaryOperator<String> change) {
        linesOf(file).set(line - 1, change.apply(line(file, line)));
        return this;
    }

    /** Sets a field; a shorter value is left-justified and filled with blanks. */
    SampleSet set(NatFile file, int line, String field, String value) {
        return change(file, line, text -> replace(file, text, field, value));
    }

    static String replace(NatFile file, String text, String name, String value) {
        LayoutField field = Layouts.of(file).field(name);
        String padded = value + " ".repeat(field.length() - value.length());
        return text.substring(0, field.from()) + padded + text.substring(field.to());
    }

    SampleSet append(NatFile file, String text) {
        linesOf(file).add(text);
        return this;
    }

    SampleSet insert(NatFile file, int line, String text) {
        linesOf(file).add(line - 1, text);
        return this;
    }

    SampleSet without(NatFile file) {
        lines.remove(file);
        return this;
    }

    SampleSet in(Charset encoding) {
        charset = encoding;
        return this;
    }

    SampleSet withLineEnd(String end, boolean atLastLine) {
        lineEnd = end;
        endsLastLine = atLastLine;
        return this;
    }

    Map<String, byte[]> files() {
        Map<String, byte[]> files = new HashMap<>();
        lines.forEach((file, content) -> {
            String text = String.join(lineEnd, content) + (endsLastLine ? lineEnd : "");
            files.put(file + ".txt", text.getBytes(charset));
        });
        return files;
    }

    NatFileSet read() {
        return NatFileSet.read(files(), options());
    }

    static ReadOptions options() {
        return ReadOptions.importedOn(DAY_OF_IMPORT).withCollectionYear(COLLECTION_YEAR);
    }
}
