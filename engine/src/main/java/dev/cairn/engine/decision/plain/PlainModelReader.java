package dev.cairn.engine.decision.plain;

import dev.cairn.engine.decision.expression.Declared;
import dev.cairn.engine.decision.expression.FeelType.Scalar;
import dev.cairn.engine.decision.expression.Names;
import dev.cairn.engine.decision.expression.Scope;
import dev.cairn.engine.decision.plain.Findings.Place;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the text of a decision model, of ours or of a stranger, before the decision engine sees any of it. Finds every problem in one
 * reading. Never evaluates anything; the time is bounded by the text's length, which is bounded.
 */
public final class PlainModelReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,119}");
    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z][A-Za-z0-9+.:/_#?=-]{0,199}");

    private final Element root;
    private final Findings findings;
    private final Types types;
    private final Map<String, PlainModel.Input> inputs = new LinkedHashMap<>();
    private final Map<String, Element> decisions = new LinkedHashMap<>();
    private final Map<String, PlainModel.Decision> read = new HashMap<>();
    private final Map<String, Declared> declared = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Set<String> reading = new HashSet<>();

    /**
     * What was read.
     *
     * @param model the model; empty if there is an error among the findings
     * @param findings all that is wrong, in the order of the text as far as it was read
     */
    public record Reading(Optional<PlainModel> model, List<RuleFinding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    private PlainModelReader(Element root, Findings findings) {
        this.root = root;
        this.findings = findings;
        this.types = new Types(findings);
    }

    /** Reads a text. Thread-safe; does not throw, whatever the text is. */
    public static Reading read(String text) {
        Findings findings = new Findings();
        Optional<PlainModel> model =
                ModelXml.read(text, findings).map(root -> new PlainModelReader(root, findings).model());
        return new Reading(findings.hasErrors() ? Optional.empty() : model, findings.list());
    }

    private PlainModel model() {
        checkDefinitions();
        limit("item definitions", (int) root.all("itemDefinition").count(), Limits.TYPES);
        List<PlainModel.Type> declaredTypes = types.read(root);
        root.all("inputData").forEach(this::input);
        root.all("decision").forEach(this::collect);
        limit("inputs", inputs.size(), Limits.INPUTS);
        limit("decisions", decisions.size(), Limits.DECISIONS);
        checkNames();
        checkServices();
        List<PlainModel.Decision> ordered = new ArrayList<>();
        if (!findings.hasErrors() || decisions.size() <= Limits.DECISIONS) {
            decisions.keySet().forEach(id -> decision(id).ifPresent(ordered::add));
        }
        return new PlainModel(
                root.id(),
                root.attribute("name"),
                root.attribute("namespace"),
                root.textOf("description"),
                declaredTypes,
                List.copyOf(inputs.values()),
                ordered);
    }

    private void checkDefinitions() {
        if (root.attribute("name").isBlank() || root.attribute("name").length() > Names.LONGEST) {
            notPlain("Expected a model with a name of at most %d characters, but found '%s'. Give it one."
                    .formatted(Names.LONGEST, root.attribute("name")));
        }
        if (!NAMESPACE.matcher(root.attribute("namespace")).matches()) {
            notPlain(
                    "Expected a namespace such as https://example.edu.au/rules/credit, but found '%s'. Give the model one."
                            .formatted(root.attribute("namespace")));
        }
        if (root.find("decision").isEmpty()) {
            notPlain("Expected at least one decision, but found none. Add a decision with a table.");
        }
    }

    private void limit(String what, int found, int most) {
        if (found > most) {
            findings.error(
                    Kind.TOO_LARGE,
                    Place.MODEL,
                    "Expected at most %d %s, but found %d. Make it several models.".formatted(most, what, found));
        }
    }

    private void input(Element element) {
        String name = element.attribute("name");
        String typeName = element.find("variable")
                .map(variable -> variable.attribute("typeRef"))
                .orElse("");
        checkIdentity(element, "input");
        checkVariable(element);
        if (typeName.isEmpty()) {
            notPlain(
                    "Expected a type for the input '%s', but found none. Say whether it is a string, number, boolean or date."
                            .formatted(name));
            return;
        }
        types.find(typeName, "input '%s'".formatted(name)).ifPresent(type -> {
            inputs.put(
                    element.id(), new PlainModel.Input(element.id(), name, typeName, type, types.valuesOf(typeName)));
            declared.put(element.id(), new Declared(name, type, 1, true));
        });
    }

    private void collect(Element element) {
        checkIdentity(element, "decision");
        checkVariable(element);
        decisions.put(element.id(), element);
    }

    private void checkIdentity(Element element, String what) {
        String name = element.attribute("name");
        if (!ID.matcher(element.id()).matches()) {
            notPlain("Expected an id of letters, digits, '_', '-' and '.' for the %s '%s', but found '%s'. Give it one."
                    .formatted(what, name, element.id()));
        }
        boolean isInput = what.equals("input");
        Optional<String> problem = isInput ? Names.problem(name) : Names.problemOfDecision(name);
        problem.ifPresent(one -> notPlain(
                "The name of %s in line %d: %s".formatted(isInput ? "an input" : "a decision", element.line(), one)));
    }

    /** A variable of another name would be what expressions mean, and not what people see. */
    private void checkVariable(Element element) {
        element.find("variable")
                .filter(variable -> !variable.attribute("name").equals(element.attribute("name")))
                .ifPresent(variable ->
                        notPlain("Expected a variable named '%s' as its element is, but found '%s'. Rename it."
                                .formatted(element.attribute("name"), variable.attribute("name"))));
    }

    private void checkNames() {
        List<String> names = new ArrayList<>();
        inputs.values().forEach(input -> names.add(input.name()));
        decisions.values().forEach(decision -> names.add(decision.attribute("name")));
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                notPlain("Expected names that differ, but found '%s' twice. Rename one.".formatted(name));
            }
        }
        Names.ambiguous(names).forEach(this::notPlain);
    }

    /** A service is taken as a note of what belongs together: nothing calls it, and the engine does not get it. */
    private void checkServices() {
        root.all("decisionService")
                .flatMap(service -> service.children().stream())
                .forEach(reference -> {
                    String href = reference.attribute("href");
                    boolean known = !href.startsWith("#")
                            || inputs.containsKey(href.substring(1))
                            || decisions.containsKey(href.substring(1));
                    if (!href.isEmpty() && (!href.startsWith("#") || !known)) {
                        notPlain(
                                "Expected a decision service to name decisions and inputs of this model, but found '%s'. Correct or remove it."
                                        .formatted(href));
                    }
                });
    }

    private Optional<PlainModel.Decision> decision(String id) {
        Element element = decisions.get(id);
        if (element == null || read.containsKey(id)) {
            return Optional.ofNullable(read.get(id));
        }
        String name = element.attribute("name");
        if (!reading.add(id)) {
            notPlain(
                    Place.of(name),
                    "Expected decisions that require each other in one direction, but this one requires itself by way of others. Remove a requirement.");
            return Optional.empty();
        }
        List<String> required = required(element, name);
        int length = 1;
        List<Declared> scope = new ArrayList<>();
        for (String one : required) {
            decision(one);
            length = Math.max(length, lengths.getOrDefault(one, 0) + 1);
            Optional.ofNullable(declared.get(one)).ifPresent(scope::add);
            checkMentionable(one, name);
        }
        reading.remove(id);
        lengths.put(id, length);
        if (length > Limits.CHAIN) {
            findings.error(
                    Kind.TOO_LARGE,
                    Place.of(name),
                    "Expected at most %d decisions that require each other in a row, but found more. Put some together."
                            .formatted(Limits.CHAIN));
            return Optional.empty();
        }
        if (scope.size() < required.size()) {
            return Optional.empty();
        }
        DecisionReader reader = new DecisionReader(element, types, new Scope(scope), findings);
        Optional<PlainModel.Decision> decision = reader.read(required);
        decision.ifPresent(one -> {
            read.put(id, one);
            declared.put(id, new Declared(one.name(), one.type(), reader.factors(), isOpen(one)));
        });
        return decision;
    }

    private void checkMentionable(String required, String by) {
        Element element = decisions.get(required);
        if (element != null && element.attribute("name").contains("-")) {
            notPlain(
                    Place.of(by),
                    "Expected a name without hyphens for a decision that others require, but found '%s': in an expression they are minus signs. Rename it."
                            .formatted(element.attribute("name")));
        }
    }

    /** Whether a decision's value can be null. A gap of its table is a finding of its own, and no reason to ask twice. */
    private static boolean isOpen(PlainModel.Decision decision) {
        PlainModel.Table table = decision.table();
        return table == null
                ? decision.expression() == null || decision.expression().mayBeMissing(Set.of())
                : table.rows().stream()
                        .flatMap(row -> row.outputs().stream())
                        .anyMatch(output -> output.mayBeMissing(Set.of()));
    }

    private List<String> required(Element element, String name) {
        List<String> required = new ArrayList<>();
        element.all("informationRequirement")
                .flatMap(requirement -> requirement.children().stream())
                .filter(reference -> !reference.name().equals("description"))
                .forEach(reference -> {
                    String href = reference.attribute("href");
                    String id = href.startsWith("#") ? href.substring(1) : "";
                    boolean isThere = reference.name().equals("requiredInput")
                            ? inputs.containsKey(id)
                            : decisions.containsKey(id);
                    if (isThere && !required.contains(id)) {
                        required.add(id);
                    } else if (!isThere) {
                        notPlain(
                                Place.of(name),
                                "Expected requirements inside this model, but found '%s'. Draw the requirement again."
                                        .formatted(href));
                    }
                });
        return required;
    }

    private void notPlain(String sentence) {
        notPlain(Place.MODEL, sentence);
    }

    private void notPlain(Place place, String sentence) {
        findings.error(Kind.NOT_PLAIN, place, sentence);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static boolean isTypeName(String name) {
        return Scalar.parse(name).isPresent();
    }
}
