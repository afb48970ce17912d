package dev.cairn.engine.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The files of a catalogue on the class path; an index lists them, because a jar inside a jar cannot be listed. */
final class CatalogueFiles {

    private static final String FOLDER = "/dev/cairn/catalogue/";

    private final List<String> problems = new ArrayList<>();

    private CatalogueFiles() {}

    static CatalogueFiles onClassPath() {
        return new CatalogueFiles();
    }

    /** Reads everything or nothing. */
    Catalogue read() {
        JsonNode index = json("index.json");
        List<Unit> units = new ArrayList<>();
        json("units.json")
                .fields()
                .forEachRemaining(field -> units.add(
                        new Unit(new UnitCode(field.getKey()), field.getValue().asText())));
        List<AwardDefinition> awards = new ArrayList<>();
        index.path("awards").forEach(name -> readAward(name.asText(), awards));
        UnitMappings mappings = readMappings();
        Catalogue catalogue = Catalogue.of(awards, units, mappings).under(readLimits());
        problems.addAll(new CatalogueCheck(catalogue).problems());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The catalogue on the class path has problems:\n" + String.join("\n", problems));
        }
        return catalogue;
    }

    private void readAward(String name, List<AwardDefinition> awards) {
        try {
            awards.add(AwardDefinitionReader.read(text("awards/" + name)));
        } catch (FaultyDefinitionException e) {
            e.problems().forEach(problem -> problems.add("awards/" + name + " " + problem));
        }
    }

    private UnitMappings readMappings() {
        try {
            return UnitMappingsReader.read(text("unit-mappings.json"));
        } catch (FaultyDefinitionException e) {
            e.problems().forEach(problem -> problems.add("unit-mappings.json " + problem));
            return UnitMappings.none();
        }
    }

    private SharingLimits readLimits() {
        try {
            return SharingLimitsReader.read(text("sharing-limits.json"));
        } catch (FaultyDefinitionException e) {
            e.problems().forEach(problem -> problems.add("sharing-limits.json " + problem));
            return SharingLimits.NONE;
        }
    }

    private static JsonNode json(String name) {
        try {
            return DefinitionText.MAPPER.readTree(text(name));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Expected JSON in %s of the catalogue, but found: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static String text(String name) {
        try (InputStream file = CatalogueFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(
                        "Expected %s%s on the class path, but it is not there: add the module cairn-rules."
                                .formatted(FOLDER, name));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("%s%s cannot be read".formatted(FOLDER, name), e);
        }
    }
}
