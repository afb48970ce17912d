package dev.cairn.engine.decision.plain;

import dev.cairn.engine.decision.expression.Cell;
import dev.cairn.engine.decision.expression.ExpressionParser;
import dev.cairn.engine.decision.expression.FeelType;
import dev.cairn.engine.decision.expression.FeelType.Scalar;
import dev.cairn.engine.decision.expression.Names;
import dev.cairn.engine.decision.expression.NotAllowedException;
import dev.cairn.engine.decision.expression.Scope;
import dev.cairn.engine.decision.plain.Findings.Place;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import dev.cairn.engine.wording.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types that a model declares, and what a type's name stands for. */
final class Types {

    private final Findings findings;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, FeelType> resolved = new HashMap<>();
    private final Set<String> resolving = new HashSet<>();

    Types(Findings findings) {
        this.findings = findings;
    }

    List<PlainModel.Type> read(Element root) {
        root.all("itemDefinition").forEach(element -> {
            String name = element.attribute("name");
            if (PlainModelReader.isTypeName(name) || elements.put(name, element) != null) {
                notPlain("Expected a type of a new name, but found '%s' again. Rename it.".formatted(name));
            }
        });
        List<PlainModel.Type> types = new ArrayList<>();
        elements.forEach((name, element) -> {
            find(name, "type '%s'".formatted(name));
            types.add(type(element));
        });
        return types;
    }

    private PlainModel.Type type(Element element) {
        String name = element.attribute("name");
        Names.problem(name)
                .ifPresent(problem -> notPlain("The name of a type in line %d: %s".formatted(element.line(), problem)));
        String of = element.textOf("typeRef");
        List<PlainModel.Type> parts =
                element.all("itemComponent").map(this::type).toList();
        return new PlainModel.Type(name, of, isList(element), ownValues(element), parts);
    }

    private static boolean isList(Element element) {
        return element.attribute("isCollection").equals("true");
    }

    /** What a name stands for; what is not known is noted. */
    Optional<FeelType> find(String name, String user) {
        Optional<FeelType> scalar = Scalar.parse(name).map(one -> one);
        if (scalar.isPresent()) {
            return scalar;
        }
        Element element = elements.get(name);
        if (element == null) {
            notPlain("Expected a type for the %s that is known, but found '%s'. %s"
                    .formatted(
                            user,
                            name,
                            Nearest.to(name, known())
                                    .map("Maybe '%s' is meant."::formatted)
                                    .orElse("Say string, number, boolean, date, or a type of this model.")));
            return Optional.empty();
        }
        if (!resolved.containsKey(name)) {
            if (!resolving.add(name)) {
                notPlain("Expected types that do not contain themselves, but '%s' does. Remove the part."
                        .formatted(name));
                return Optional.empty();
            }
            resolve(element, name).ifPresent(type -> resolved.put(name, type));
            resolving.remove(name);
        }
        return Optional.ofNullable(resolved.get(name));
    }

    private List<String> known() {
        List<String> names = new ArrayList<>(elements.keySet());
        for (Scalar scalar : Scalar.values()) {
            names.add(scalar.feel());
        }
        return names;
    }

    private Optional<FeelType> resolve(Element element, String name) {
        Optional<FeelType> single = element.find("itemComponent").isPresent()
                ? parts(element, name)
                : find(element.textOf("typeRef"), "type '%s'".formatted(name));
        if (isList(element) && single.filter(FeelType.Listed.class::isInstance).isPresent()) {
            notPlain("Expected a list of single values, but '%s' is a list of lists. Remove one.".formatted(name));
            return Optional.empty();
        }
        return isList(element) ? single.map(FeelType.Listed::new) : single;
    }

    private Optional<FeelType> parts(Element element, String name) {
        Map<String, FeelType> parts = new HashMap<>();
        for (Element component : element.all("itemComponent").toList()) {
            resolve(component, name + "." + component.attribute("name"))
                    .ifPresent(type -> parts.put(component.attribute("name"), type));
        }
        return parts.size() == element.all("itemComponent").count()
                ? Optional.of(new FeelType.Parts(parts))
                : Optional.empty();
    }

    /** The values that a type allows, its own or those of the type that it is of; all where it says nothing. */
    Cell valuesOf(String name) {
        Element element = elements.get(name);
        Cell own = element == null || isList(element) ? Cell.ANY : ownValues(element);
        boolean ofAnother = element != null && own.tests().isEmpty() && resolved.containsKey(name);
        return element != null && ofAnother ? valuesOf(element.textOf("typeRef")) : own;
    }

    private Cell ownValues(Element element) {
        Optional<Element> values = element.find("allowedValues");
        Optional<Scalar> type = Scalar.parse(element.textOf("typeRef"));
        if (values.isEmpty()) {
            return Cell.ANY;
        }
        String where = "allowed values of type '%s'".formatted(element.attribute("name"));
        if (type.isEmpty()) {
            notPlain("Expected %s to be of string, number, boolean, date or another single value, but found '%s'."
                    .formatted(where, element.textOf("typeRef")));
            return Cell.ANY;
        }
        return values(values.get(), type.get(), Place.MODEL, where);
    }

    /** Reads values that are written out; names stand for nothing here. */
    Cell values(Element element, FeelType type, Place place, String where) {
        try {
            return ExpressionParser.parseCell(element.textOf("text"), Scope.empty(), type, 1, Set.of());
        } catch (NotAllowedException e) {
            String key = "%s: %s".formatted(where, e.say());
            if (findings.list().stream().noneMatch(one -> one.sentence().equals(key))) {
                findings.error(e.isOfType() ? Kind.TYPE : Kind.EXPRESSION, place, key);
            }
            return Cell.ANY;
        }
    }

    private void notPlain(String sentence) {
        if (findings.list().stream().noneMatch(one -> one.sentence().equals(sentence))) {
            findings.error(Kind.NOT_PLAIN, Place.MODEL, sentence);
        }
    }
}
