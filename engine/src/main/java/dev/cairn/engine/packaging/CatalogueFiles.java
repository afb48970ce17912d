package dev.cairn.engine.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a catalogue; an index lists them, because a jar inside a jar cannot be listed. */
final class CatalogueFiles {

    private static final String FOLDER = "/dev/cairn/catalogue/";

    private static final String INDEX = "index.json";
    private static final String UNITS = "units.json";
    private static final String MAPPINGS = "unit-mappings.json";
    private static final String LIMITS = "sharing-limits.json";

    private final Map<String, String> texts;
    private final List<String> problems = new ArrayList<>();

    /** Files by name, as {@link #onClassPath} lists them. */
    CatalogueFiles(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The files that are shipped, by name: all that a catalogue is read from, so that it can be kept and read again. */
    static SortedMap<String, String> onClassPath() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : List.of(INDEX, UNITS, MAPPINGS, LIMITS)) {
            texts.put(name, shipped(name));
        }
        new CatalogueFiles(texts).awards().forEach(name -> texts.put(name, shipped(name)));
        return Collections.unmodifiableSortedMap(texts);
    }

    private List<String> awards() {
        List<String> names = new ArrayList<>();
        json(INDEX).path("awards").forEach(name -> names.add("awards/" + name.asText()));
        return names;
    }

    /** Reads everything or nothing. */
    Catalogue read() {
        List<Unit> units = new ArrayList<>();
        json(UNITS)
                .fields()
                .forEachRemaining(field -> units.add(
                        new Unit(new UnitCode(field.getKey()), field.getValue().asText())));
        List<AwardDefinition> awards = new ArrayList<>();
        awards().forEach(name -> readAward(name, awards));
        UnitMappings mappings = readMappings();
        Catalogue catalogue = Catalogue.of(awards, units, mappings).under(readLimits());
        problems.addAll(new CatalogueCheck(catalogue).problems());
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The catalogue has problems:\n" + String.join("\n", problems));
        }
        return catalogue;
    }

    private void readAward(String name, List<AwardDefinition> awards) {
        try {
            awards.add(AwardDefinitionReader.read(text(name)));
        } catch (FaultyDefinitionException e) {
            e.problems().forEach(problem -> problems.add(name + " " + problem));
        }
    }

    private UnitMappings readMappings() {
        try {
            return UnitMappingsReader.read(text(MAPPINGS));
        } catch (FaultyDefinitionException e) {
            e.problems().forEach(problem -> problems.add(MAPPINGS + " " + problem));
            return UnitMappings.none();
        }
    }

    private SharingLimits readLimits() {
        try {
            return SharingLimitsReader.read(text(LIMITS));
        } catch (FaultyDefinitionException e) {
            e.problems().forEach(problem -> problems.add(LIMITS + " " + problem));
            return SharingLimits.NONE;
        }
    }

    private JsonNode json(String name) {
        try {
            return DefinitionText.MAPPER.readTree(text(name));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Expected JSON in %s of the catalogue, but found: %s".formatted(name, e.getMessage()), e);
        }
    }

    private String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalStateException("Expected the file %s in the catalogue, but found none.".formatted(name));
        }
        return text;
    }

    private static String shipped(String name) {
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
