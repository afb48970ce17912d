package dev.cairn.engine.explanation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The canonical JSON form of an explanation: keys in a fixed order, no white space, so that the same input gives the same bytes
 * (decision 8). Thread-safe.
 */
public final class ExplanationJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ExplanationJson() {}

    /** The canonical text of an explanation. */
    public static String write(Explanation explanation) {
        return text(json -> {
            json.writeStartObject();
            json.writeStringField("award", explanation.award().toString());
            json.writeStringField("asAt", explanation.asAt().toString());
            json.writeStringField("asKnownAt", explanation.asKnownAt().toString());
            json.writeFieldName("finding");
            finding(json, explanation.root());
            json.writeEndObject();
        });
    }

    /** The canonical text of one finding with all it rests on. */
    public static String write(Finding root) {
        return text(json -> finding(json, root));
    }

    private static void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().toString());
        verdict(json, finding.verdict());
        if (!finding.facts().isEmpty()) {
            json.writeArrayFieldStart("facts");
            for (Fact fact : finding.facts()) {
                json.writeStartObject();
                json.writeStringField("name", fact.name());
                json.writeStringField("value", fact.value());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!finding.because().isEmpty()) {
            json.writeArrayFieldStart("because");
            for (Finding inner : finding.because()) {
                finding(json, inner);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void verdict(JsonGenerator json, Verdict verdict) throws IOException {
        json.writeStringField("verdict", verdict.word());
        if (verdict instanceof Verdict.Unsatisfied unsatisfied) {
            shortfalls(json, unsatisfied.by());
        }
        if (verdict instanceof Verdict.Undetermined undetermined) {
            doubts(json, undetermined.because());
        }
    }

    private static void shortfalls(JsonGenerator json, List<Shortfall> shortfalls) throws IOException {
        json.writeArrayFieldStart("missing");
        for (Shortfall shortfall : shortfalls) {
            json.writeStartObject();
            json.writeStringField("line", shortfall.line().toString());
            json.writeNumberField("missing", shortfall.missing().value());
            json.writeStringField("measure", shortfall.measure().word());
            json.writeArrayFieldStart("anyOf");
            for (String id : shortfall.anyOf()) {
                json.writeString(id);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void doubts(JsonGenerator json, List<Doubt> doubts) throws IOException {
        json.writeArrayFieldStart("doubts");
        for (Doubt doubt : doubts) {
            json.writeStartObject();
            json.writeStringField("kind", doubt.kind().word());
            json.writeStringField("line", doubt.line().toString());
            json.writeStringField("about", doubt.about());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String text(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("A string can always be written", e);
        }
        return text.toString();
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }
}
