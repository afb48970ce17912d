package dev.cairn.engine.decision.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a model's text, of those that are allowed, with what it holds. Filled while the text is read, then only read. */
final class Element {

    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean taken;

    Element(String name, Map<String, String> attributes, int line) {
        this.name = name;
        this.attributes = attributes;
        this.line = line;
    }

    void add(Element child) {
        children.add(child);
    }

    /** It is part of the model; an element that is refused or belongs to a drawing is not. */
    void take() {
        taken = true;
    }

    boolean isTaken() {
        return taken;
    }

    void addText(String more) {
        text.append(more);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** An attribute's value; empty if there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    String id() {
        return attribute("id");
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** The text between its tags, as written. */
    String text() {
        return text.toString();
    }

    Stream<Element> all(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    Optional<Element> find(String child) {
        return all(child).findFirst();
    }

    List<Element> children() {
        return children;
    }

    /** The text of a child such as {@code <text>} or {@code <description>}; empty if there is none. */
    String textOf(String child) {
        return find(child).map(one -> one.text().strip()).orElse("");
    }
}
