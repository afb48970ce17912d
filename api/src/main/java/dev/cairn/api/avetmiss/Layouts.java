package dev.cairn.api.avetmiss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The layouts of release 8.0 and the code lists that they name, read once from the class path. Immutable. */
final class Layouts {

    private static final Layouts RELEASE_8 = load();

    private final Map<NatFile, Layout> layouts;
    private final Postcodes postcodes;

    private Layouts(Map<NatFile, Layout> layouts, Postcodes postcodes) {
        this.layouts = layouts;
        this.postcodes = postcodes;
    }

    static Layout of(NatFile file) {
        Layout layout = RELEASE_8.layouts.get(file);
        if (layout == null) {
            throw new IllegalStateException("Expected a layout of " + file + " in layouts-8.0.json, but found none.");
        }
        return layout;
    }

    static Postcodes postcodes() {
        return RELEASE_8.postcodes;
    }

    private static Layouts load() {
        JsonNode codes = resource("codes-8.0.json");
        Map<String, CodeList> lists = new HashMap<>();
        codes.get("codes")
                .fields()
                .forEachRemaining(e -> lists.put(e.getKey(), CodeList.of(e.getKey(), texts(e.getValue()))));
        Map<NatFile, Layout> layouts = new EnumMap<>(NatFile.class);
        JsonNode files = resource("layouts-8.0.json").get("files");
        for (NatFile file : NatFile.values()) {
            layouts.put(file, layout(file, files.get(file.name()), lists));
        }
        return new Layouts(layouts, Postcodes.of(codes.get("postcodesByState")));
    }

    private static Layout layout(NatFile file, JsonNode node, Map<String, CodeList> lists) {
        List<LayoutField> fields = new ArrayList<>();
        for (JsonNode field : node.get("fields")) {
            fields.add(field(fields.size(), field, lists));
        }
        List<Integer> lengths = new ArrayList<>();
        node.get("acceptedLengths").forEach(n -> lengths.add(n.intValue()));
        return new Layout(file, node.get("title").textValue(), fields, lengths);
    }

    private static LayoutField field(int index, JsonNode node, Map<String, CodeList> lists) {
        return new LayoutField(
                index,
                node.get("name").textValue(),
                node.get("start").intValue(),
                node.get("length").intValue(),
                type(node.get("type").textValue()),
                scope(node.get("scope").textValue()),
                node.path("optional").booleanValue(),
                node.path("dateInText").booleanValue(),
                node.has("codes") ? lists.get(node.get("codes").textValue()) : null,
                form(node));
    }

    private static LayoutField.Type type(String letter) {
        return switch (letter) {
            case "A" -> LayoutField.Type.TEXT;
            case "N" -> LayoutField.Type.NUMBER;
            case "D" -> LayoutField.Type.DATE;
            default -> throw new IllegalStateException("Expected a field type A, N or D, but found " + letter + ".");
        };
    }

    private static LayoutField.Scope scope(String letter) {
        return switch (letter) {
            case "N" -> LayoutField.Scope.NATIONAL;
            case "L" -> LayoutField.Scope.SUPPLEMENT;
            case "S" -> LayoutField.Scope.STATE;
            default -> throw new IllegalStateException("Expected a field scope N, L or S, but found " + letter + ".");
        };
    }

    private static LayoutField.@Nullable Form form(JsonNode node) {
        return node.has("form")
                ? new LayoutField.Form(
                        Pattern.compile(node.get("form").textValue()),
                        node.get("formInWords").textValue())
                : null;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.textValue()));
        return texts;
    }

    private static JsonNode resource(String name) {
        try (InputStream in = Layouts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "Expected the resource " + name + " beside the AVETMISS reader, but found none.");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected readable JSON in " + name + ".", e);
        }
    }
}
