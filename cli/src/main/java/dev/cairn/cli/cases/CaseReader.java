package dev.cairn.cli.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.example.FaultyCaseException;
import dev.cairn.engine.example.GivenCase;
import dev.cairn.engine.example.JsonCase;
import dev.cairn.engine.example.JsonRecord;
import dev.cairn.engine.example.Notes;
import dev.cairn.engine.example.ResultReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file of results, JSON or CSV: all of it, or nothing with every problem. What begins with a brace or a bracket is JSON, all
 * else is CSV. Thread-safe.
 */
public final class CaseReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final List<String> OF_A_LINE = fieldsOfALine();

    private CaseReader() {}

    /**
     * One line of a batch.
     *
     * @param id the case's id, as its answer repeats it
     * @param award the award to judge, a code or {@code CODE@VERSION}
     */
    public record BatchCase(String id, String award, GivenCase given) {}

    /**
     * Reads the results of one learner.
     *
     * @param bytes the file, in UTF-8
     * @param asAt the day that will be judged
     * @throws FaultyCaseException if anything is wrong; it lists every problem
     */
    public static GivenCase read(byte[] bytes, LocalDate asAt) throws FaultyCaseException {
        Notes notes = new Notes();
        String text = text(bytes, notes);
        notes.refuse();
        String begin = text.stripLeading();
        GivenCase given = begin.startsWith("{") || begin.startsWith("[")
                ? fromJson(text, notes, asAt)
                : fromCsv(text, notes, asAt);
        notes.refuse();
        return given;
    }

    /**
     * Reads one line of a batch.
     *
     * @throws FaultyCaseException if anything is wrong; it lists every problem
     */
    public static BatchCase readLine(String line) throws FaultyCaseException {
        Notes notes = new Notes();
        JsonRecord fields = new JsonRecord(parse(line, notes), "", notes);
        notes.refuse();
        fields.allow(OF_A_LINE);
        Optional<String> id = fields.text("id", "an id, which the answer repeats");
        Optional<String> award = fields.text("award", "an award, such as BSB50420@1");
        LocalDate asAt = fields.day("asAt").orElse(LocalDate.EPOCH);
        GivenCase given = new JsonCase(notes, asAt).read(fields);
        notes.refuse();
        return new BatchCase(id.orElseThrow(), award.orElseThrow(), given);
    }

    /** The id of a line, as far as it can be read: so that the answer to a faulty line says whose it is. */
    public static Optional<String> findId(String line) {
        try {
            JsonNode id = MAPPER.readTree(line).path("id");
            return id.isTextual() || id.isNumber() ? Optional.of(id.asText()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static List<String> fieldsOfALine() {
        List<String> names = new ArrayList<>(List.of("id", "award", "asAt"));
        names.addAll(JsonCase.NAMES);
        return List.copyOf(names);
    }

    private static GivenCase fromJson(String text, Notes notes, LocalDate asAt) throws FaultyCaseException {
        JsonNode node = parse(text, notes);
        notes.refuse();
        JsonNode object = node;
        if (node.isArray()) {
            ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
            wrapped.set("results", node);
            object = wrapped;
        }
        JsonRecord fields = new JsonRecord(object, "", notes);
        fields.allow(JsonCase.NAMES);
        return new JsonCase(notes, asAt).read(fields);
    }

    private static GivenCase fromCsv(String text, Notes notes, LocalDate asAt) {
        ResultReader results = new ResultReader(notes);
        new CsvResults(notes).read(text, results);
        return new GivenCase(results.results(), AllocationCase.of(List.of(), Set.of(), asAt), notes.notices());
    }

    private static JsonNode parse(String text, Notes notes) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : "line %d, column %d"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            notes.problem(
                    where,
                    "JSON",
                    "this: " + String.valueOf(e.getOriginalMessage()).replace('\n', ' '),
                    "Check quotes, commas and brackets before that place.");
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** The text of bytes in UTF-8, without a byte order mark, which spreadsheets write. */
    private static String text(byte[] bytes, Notes notes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            notes.problem("", "text in UTF-8", "bytes of another encoding", "Save it as \"CSV UTF-8\", or convert it.");
            return "";
        }
    }
}
