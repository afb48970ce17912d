package dev.cairn.engine.decision;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the text of a decision model before the engine does, and refuses what is not plain tables over FEEL: a document type,
 * an import, a function of its own, another expression language. A default engine runs Java that such a model names.
 *
 * <p>For models that we ship. What a stranger wrote needs the allow-list of expressions as well, which is not built yet.
 */
final class PlainModelGuard {

    /** Characters; the largest table that we measured, 200 rows, has about 150,000. */
    private static final int MAXIMUM_LENGTH = 1_000_000;

    /** A function of the model's own, or a name for one, under which Java could be reached. */
    private static final Set<String> REFUSED_ELEMENTS =
            Set.of("import", "importedValues", "functionDefinition", "encapsulatedLogic", "businessKnowledgeModel");

    private PlainModelGuard() {}

    static void check(RuleAsset asset) {
        if (asset.text().length() > MAXIMUM_LENGTH) {
            throw new RefusedAssetException(
                    asset,
                    "expected at most %d characters, but found %d."
                            .formatted(MAXIMUM_LENGTH, asset.text().length()));
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(asset.text()));
            while (reader.hasNext()) {
                checkEvent(asset, reader, reader.next());
            }
        } catch (XMLStreamException e) {
            throw new RefusedAssetException(asset, "it is no well-formed XML: " + e.getMessage(), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void checkEvent(RuleAsset asset, XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.DTD) {
            throw refused(asset, reader, "a document type (DOCTYPE) is not allowed");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            checkElement(asset, reader);
        }
    }

    private static void checkElement(RuleAsset asset, XMLStreamReader reader) {
        if (REFUSED_ELEMENTS.contains(reader.getLocalName())) {
            throw refused(
                    asset, reader, "<%s> is not allowed; write the rule as a table".formatted(reader.getLocalName()));
        }
        if (!isFeel(attribute(reader, "kind"))
                || !isFeel(attribute(reader, "expressionLanguage"))
                || !isFeel(attribute(reader, "typeLanguage"))) {
            throw refused(asset, reader, "expressions are written in FEEL, no other language");
        }
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private static boolean isFeel(@Nullable String language) {
        return language == null || language.equals("FEEL") || language.endsWith("/FEEL/");
    }

    private static RefusedAssetException refused(RuleAsset asset, XMLStreamReader reader, String why) {
        return new RefusedAssetException(
                asset, "%s (line %d).".formatted(why, reader.getLocation().getLineNumber()));
    }
}
