package dev.cairn.engine.decision.plain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The elements of the standard that may be written, each with its attributes, and with the elements that may stand in it. */
final class Vocabulary {

    /** The version of the standard that is stored and passed on; the others read alike. */
    static final String NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private static final Set<String> NAMESPACES = Set.of(
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            NAMESPACE,
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    /** Where the boxes of a drawing stand. Nothing of a drawing is passed on. */
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "https://www.omg.org/spec/DMN/20211108/DMNDI/",
            "https://www.omg.org/spec/DMN/20230324/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/");

    /** Column widths of a table editor. */
    private static final String EDITOR = "http://bpmn.io/schema/dmn/biodi/2.0";

    private static final String FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/";
    private static final Set<String> LANGUAGES = Set.of(
            "feel",
            "FEEL",
            FEEL,
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");

    private record Allowed(Set<String> attributes, Set<String> children, boolean text) {}

    private static final Map<String, Allowed> ELEMENTS = new HashMap<>();

    static {
        holder(
                "definitions",
                "id name namespace exporter exporterVersion expressionLanguage typeLanguage",
                "description itemDefinition inputData decision knowledgeSource textAnnotation association decisionService");
        holder(
                "itemDefinition",
                "id name label isCollection typeLanguage",
                "description typeRef allowedValues itemComponent");
        holder(
                "itemComponent",
                "id name label isCollection typeLanguage",
                "description typeRef allowedValues itemComponent");
        holder("allowedValues", "id expressionLanguage", "text");
        holder("inputData", "id name label", "description variable");
        holder("variable", "id name label typeRef", "description");
        holder(
                "decision",
                "id name label",
                "description question allowedAnswers variable informationRequirement authorityRequirement decisionTable literalExpression");
        holder("informationRequirement", "id label", "description requiredInput requiredDecision");
        holder("authorityRequirement", "id label", "description requiredAuthority requiredInput requiredDecision");
        for (String reference : new String[] {
            "requiredInput",
            "requiredDecision",
            "requiredAuthority",
            "outputDecision",
            "encapsulatedDecision",
            "inputDecision",
            "sourceRef",
            "targetRef"
        }) {
            holder(reference, "href", "");
        }
        holder("literalExpression", "id label typeRef expressionLanguage", "description text");
        holder(
                "decisionTable",
                "id label typeRef hitPolicy aggregation preferredOrientation outputLabel",
                "description input output annotation rule");
        holder("input", "id label", "description inputExpression inputValues");
        holder("inputExpression", "id label typeRef expressionLanguage", "description text");
        holder("inputValues", "id label expressionLanguage", "text");
        holder("output", "id name label typeRef", "description outputValues defaultOutputEntry");
        holder("outputValues", "id label expressionLanguage", "text");
        holder("defaultOutputEntry", "id label typeRef expressionLanguage", "text");
        holder("annotation", "name", "");
        holder("rule", "id label", "description inputEntry outputEntry annotationEntry");
        holder("inputEntry", "id label expressionLanguage", "description text");
        holder("outputEntry", "id label typeRef expressionLanguage", "description text");
        holder("annotationEntry", "", "text");
        holder("knowledgeSource", "id name label locationURI", "description type authorityRequirement");
        holder("textAnnotation", "id label textFormat", "text");
        holder("association", "id label associationDirection", "sourceRef targetRef");
        holder(
                "decisionService",
                "id name label",
                "description variable outputDecision encapsulatedDecision inputDecision inputData");
        for (String prose : new String[] {"description", "question", "allowedAnswers", "typeRef", "text", "type"}) {
            ELEMENTS.put(prose, new Allowed(Set.of(), Set.of(), true));
        }
    }

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("import", "Write what is needed into this model."),
            Map.entry("importedValues", "Write the values out."),
            Map.entry("businessKnowledgeModel", "Make it a decision with a table, and let the others require it."),
            Map.entry("knowledgeRequirement", "Make it a decision with a table, and let this one require it."),
            Map.entry("functionDefinition", "Make it a decision with a table."),
            Map.entry("encapsulatedLogic", "Make it a decision with a table."),
            Map.entry("functionItem", "A value is text, a number, true or false, a date, or made of these."),
            Map.entry("invocation", "Let the decision require the other one, and name it."),
            Map.entry("context", "Write a decision for each entry."),
            Map.entry("contextEntry", "Write a decision for each entry."),
            Map.entry("list", "Write the values in a table or in one expression."),
            Map.entry("relation", "Write it as a decision table."),
            Map.entry("for", "Use count, sum, min or max of a list, or: some x in a list satisfies …"),
            Map.entry("some", "Write it as text: some x in a list satisfies …"),
            Map.entry("every", "Write it as text: every x in a list satisfies …"),
            Map.entry("filter", "Use count, sum, min or max of a list, or: some x in a list satisfies …"),
            Map.entry("conditional", "Write it as text: if … then … else …"),
            Map.entry("typeConstraint", "Use allowedValues."),
            Map.entry("extensionElements", "Leave out what only another program reads."));

    private Vocabulary() {}

    private static void holder(String name, String attributes, String children) {
        ELEMENTS.put(name, new Allowed(words(attributes), words(children), false));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    static boolean isModel(String namespace) {
        return NAMESPACES.contains(namespace);
    }

    static boolean isDrawing(String namespace) {
        return DRAWING.contains(namespace);
    }

    static boolean isEditor(String namespace) {
        return EDITOR.equals(namespace);
    }

    static boolean isFeel(String language) {
        return LANGUAGES.contains(language);
    }

    static boolean mayHold(String parent, String child) {
        Allowed allowed = ELEMENTS.get(parent);
        return ELEMENTS.containsKey(child)
                && allowed != null
                && allowed.children().contains(child);
    }

    static boolean mayHoldText(String name) {
        Allowed allowed = ELEMENTS.get(name);
        return allowed != null && allowed.text();
    }

    static boolean hasAttribute(String element, String attribute) {
        Allowed allowed = ELEMENTS.get(element);
        return allowed != null && allowed.attributes().contains(attribute);
    }

    /** What to write instead of an element. */
    static String instead(String element) {
        return INSTEAD.getOrDefault(element, "Write the rule as a decision table.");
    }
}
