package dev.cairn.api.adjustment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;

/** The words for the forms of decisions, from the one place where they are listed. */
final class Kinds {

    private Kinds() {}

    static String word(DecisionForm form) {
        return Arrays.stream(
                        DecisionForm.class.getAnnotation(JsonSubTypes.class).value())
                .filter(type -> type.value().equals(form.getClass()))
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow();
    }
}
