package dev.cairn.engine.decision.plain;

import dev.cairn.engine.decision.expression.Characters;
import dev.cairn.engine.decision.plain.Findings.Place;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model's text into the elements that are allowed. Everything else is a finding: a document type, an entity, a processing
 * instruction, CDATA, a comment inside a text, an element or attribute that the vocabulary does not have.
 */
final class ModelXml {

    private static final String ONE_LANGUAGE = "Expressions are written in FEEL, no other language.";

    /** What breaks off the reading: the text is too large, or no XML. */
    private static final class StopReading extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StopReading() {
            super(null, null, false, false);
        }
    }

    private final Findings findings;
    private final Deque<Element> open = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private @Nullable Element root;
    private int elements;

    private ModelXml(Findings findings) {
        this.findings = findings;
    }

    /** The root element; empty where the text could not be read, which is then a finding. */
    static Optional<Element> read(String text, Findings findings) {
        if (text.length() > Limits.CHARACTERS) {
            findings.error(
                    Kind.TOO_LARGE,
                    Place.MODEL,
                    "Expected a model of at most %,d characters, but found %,d. Make it several models."
                            .formatted(Limits.CHARACTERS, text.length()));
            return Optional.empty();
        }
        ModelXml xml = new ModelXml(findings);
        try {
            xml.read(text);
        } catch (XMLStreamException e) {
            findings.error(
                    Kind.NOT_PLAIN,
                    Place.MODEL,
                    "Expected well-formed XML, but found: %s".formatted(firstLine(String.valueOf(e.getMessage()))));
            return Optional.empty();
        } catch (StopReading e) {
            return Optional.empty();
        }
        return Optional.ofNullable(xml.root);
    }

    private static String firstLine(String message) {
        String text = message.replaceAll("\\s*\\R\\s*", " ");
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private void read(String text) throws XMLStreamException {
        XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
        checkDeclaration(reader);
        while (reader.hasNext()) {
            event(reader, reader.next());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
        return factory;
    }

    private void checkDeclaration(XMLStreamReader reader) {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            refuse(reader, "the encoding '%s'".formatted(encoding), "Write the text as UTF-8.");
        }
        if (reader.getVersion() != null && !reader.getVersion().equals("1.0")) {
            refuse(reader, "XML of version " + reader.getVersion(), "Write version 1.0.");
        }
    }

    private void event(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text(reader);
            case XMLStreamConstants.CDATA ->
                refuse(reader, "a CDATA section", "Write the text itself, with &lt; for < and &amp; for &.");
            case XMLStreamConstants.DTD -> {
                refuse(reader, "a document type (DOCTYPE)", "Leave it out.");
                throw new StopReading();
            }
            case XMLStreamConstants.ENTITY_REFERENCE ->
                refuse(
                        reader,
                        "the entity '%s'".formatted(reader.getLocalName()),
                        "Write the text that it stands for.");
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                refuse(reader, "a processing instruction '<?%s'".formatted(reader.getPITarget()), "Leave it out.");
            case XMLStreamConstants.COMMENT -> comment(reader);
            default -> {}
        }
    }

    private void comment(XMLStreamReader reader) {
        Element inside = open.peek();
        if (inside != null && Vocabulary.mayHoldText(inside.name())) {
            refuse(reader, "a comment inside <%s>".formatted(inside.name()), "Write it into a description.");
        }
    }

    private void start(XMLStreamReader reader) {
        if (++elements > Limits.ELEMENTS || open.size() >= Limits.DEPTH) {
            findings.error(
                    Kind.TOO_LARGE,
                    Place.MODEL,
                    "Expected at most %,d elements, %d inside each other, but found more. Make it several models."
                            .formatted(Limits.ELEMENTS, Limits.DEPTH));
            throw new StopReading();
        }
        Element element = new Element(
                reader.getLocalName(), attributes(reader), reader.getLocation().getLineNumber());
        Element parent = open.peek();
        if (isAllowed(reader, parent)) {
            attach(parent, element);
        }
        open.push(element);
    }

    private void attach(@Nullable Element parent, Element element) {
        element.take();
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
    }

    /** What stands inside a refused element is refused with it, and not told again; a drawing is left out. */
    private boolean isAllowed(XMLStreamReader reader, @Nullable Element parent) {
        String name = reader.getLocalName();
        String namespace = String.valueOf(reader.getNamespaceURI());
        if (isLeftOut(parent)) {
            return false;
        }
        if (Vocabulary.isDrawing(namespace)) {
            return leaveOut(reader);
        }
        if (!Vocabulary.isModel(namespace)) {
            refuse(
                    reader,
                    "<%s> of '%s'".formatted(name, quote(namespace)),
                    "Leave out what only another program reads, and write the model in DMN 1.2 to 1.5.");
            return false;
        }
        boolean fits = parent == null ? name.equals("definitions") : Vocabulary.mayHold(parent.name(), name);
        if (!fits) {
            refuse(
                    reader,
                    "<%s>%s".formatted(quote(name), parent == null ? "" : " in <%s>".formatted(parent.name())),
                    Vocabulary.instead(name));
        }
        return fits;
    }

    private boolean leaveOut(XMLStreamReader reader) {
        if (open.isEmpty()) {
            refuse(reader, "a drawing in place of a model", "Begin with <definitions>.");
        }
        return false;
    }

    /** Whether the element that is open was not taken itself. */
    private static boolean isLeftOut(@Nullable Element open) {
        return open != null && !open.isTaken();
    }

    private Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new TreeMap<>();
        if (reader.getAttributeCount() > Limits.ATTRIBUTES) {
            refuse(reader, "%d attributes in one element".formatted(reader.getAttributeCount()), "Leave some out.");
            return attributes;
        }
        String namespace = String.valueOf(reader.getNamespaceURI());
        for (int i = 0; Vocabulary.isModel(namespace) && i < reader.getAttributeCount(); i++) {
            if (isAllowed(reader, i)) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private boolean isAllowed(XMLStreamReader reader, int index) {
        String element = reader.getLocalName();
        String name = reader.getAttributeLocalName(index);
        String namespace = reader.getAttributeNamespace(index);
        String value = reader.getAttributeValue(index);
        boolean foreign = namespace != null && !namespace.isEmpty();
        if (foreign && Vocabulary.isEditor(namespace)) {
            return false;
        }
        if (foreign || !Vocabulary.hasAttribute(element, name)) {
            if (open.isEmpty() || Vocabulary.mayHold(parentOf(), element)) {
                refuse(reader, "the attribute '%s' of <%s>".formatted(quote(name), element), instead(name));
            }
            return false;
        }
        return checkValue(reader, name, value);
    }

    private static String instead(String attribute) {
        return switch (attribute) {
            case "kind" -> "A function is refused in any language; write a table.";
            case "expressionLanguage", "typeLanguage" -> ONE_LANGUAGE;
            default -> "Leave it out.";
        };
    }

    private String parentOf() {
        Element parent = open.peek();
        return parent == null ? "" : parent.name();
    }

    private boolean checkValue(XMLStreamReader reader, String name, String value) {
        String unseen = Characters.unseen(value);
        if (value.length() > Limits.ATTRIBUTE_CHARACTERS || !unseen.isEmpty()) {
            refuse(
                    reader,
                    "the attribute '%s' with %s"
                            .formatted(name, unseen.isEmpty() ? value.length() + " characters" : unseen),
                    "Write it shorter, with characters that can be seen.");
            return false;
        }
        if ((name.equals("expressionLanguage") || name.equals("typeLanguage")) && !Vocabulary.isFeel(value)) {
            refuse(reader, "%s '%s'".formatted(name, quote(value)), ONE_LANGUAGE);
        }
        if (name.equals("id") && !ids.add(value)) {
            refuse(
                    reader,
                    "the id '%s' twice".formatted(quote(value)),
                    "Give each row and each element an id of its own.");
        }
        return true;
    }

    private void text(XMLStreamReader reader) {
        Element inside = open.peek();
        if (inside == null || reader.isWhiteSpace() && !Vocabulary.mayHoldText(inside.name())) {
            return;
        }
        if (!Vocabulary.mayHoldText(inside.name())) {
            if (!isLeftOut(inside)) {
                refuse(
                        reader,
                        "text between the elements of <%s>".formatted(inside.name()),
                        "Write it as a description.");
            }
            return;
        }
        String more = reader.getText();
        inside.addText(more);
        String unseen = Characters.unseen(more);
        if (inside.text().length() > Limits.PROSE || !unseen.isEmpty()) {
            findings.error(
                    unseen.isEmpty() ? Kind.TOO_LARGE : Kind.NOT_PLAIN,
                    Place.MODEL,
                    "Expected a text of at most %,d characters that can be seen, but found %s in line %d."
                            .formatted(
                                    Limits.PROSE,
                                    unseen.isEmpty() ? inside.text().length() + " characters" : unseen,
                                    reader.getLocation().getLineNumber()));
            throw new StopReading();
        }
    }

    private void refuse(XMLStreamReader reader, String found, String cure) {
        findings.error(
                Kind.NOT_PLAIN,
                Place.MODEL,
                "Expected tables and expressions of DMN, but found %s in line %d. %s"
                        .formatted(found, reader.getLocation().getLineNumber(), cure));
    }

    private static String quote(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
