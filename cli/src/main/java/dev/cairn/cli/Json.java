package dev.cairn.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/** Writes JSON as one line, keys in the order in which they are written. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What is written inside of an object. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** How one element of a list is written. */
    interface Element<T> {
        void write(JsonGenerator json, T element) throws IOException;
    }

    private Json() {}

    /** An object as text. */
    static String object(Body fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A string can always be written", e);
        }
        return text.toString();
    }

    /** A field that holds an object. */
    static void object(JsonGenerator json, String name, Body fields) throws IOException {
        json.writeObjectFieldStart(name);
        fields.write(json);
        json.writeEndObject();
    }

    /** A field that holds a list. */
    static <T> void list(JsonGenerator json, String name, Collection<T> elements, Element<T> element)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T one : elements) {
            element.write(json, one);
        }
        json.writeEndArray();
    }

    /** A field that holds a list of objects. */
    static <T> void objects(JsonGenerator json, String name, Collection<T> elements, Element<T> fields)
            throws IOException {
        list(json, name, elements, (generator, one) -> {
            generator.writeStartObject();
            fields.write(generator, one);
            generator.writeEndObject();
        });
    }

    /** A field that holds a list of texts. */
    static void texts(JsonGenerator json, String name, Collection<String> texts) throws IOException {
        list(json, name, texts, JsonGenerator::writeString);
    }
}
