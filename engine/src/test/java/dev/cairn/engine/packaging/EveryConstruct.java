package dev.cairn.engine.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The definition that uses every construct once, as its text. */
final class EveryConstruct {

    private EveryConstruct() {}

    static String text() {
        return file("every-construct.json");
    }

    static AwardDefinition definition() {
        return AwardDefinitionReader.read(text());
    }

    static String file(String name) {
        try (InputStream file = EveryConstruct.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Expected %s beside this class, but it is not there.".formatted(name));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
