package dev.cairn.engine.decision.expression;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What kind of value an expression has. There is no "any": what is not known to be a number could be a text that grows. */
public sealed interface FeelType {

    /** As people read it: {@code a number}. */
    String said();

    /** Whether a value of that kind fits where one of this kind is asked for; nothing (null) fits everywhere. */
    default boolean takes(FeelType other) {
        return other == Scalar.NOTHING || equals(other);
    }

    /** A single value. */
    enum Scalar implements FeelType {
        TEXT("string", "a text"),
        NUMBER("number", "a number"),
        TRUTH("boolean", "true or false"),
        DATE("date", "a date"),
        TIME("time", "a time"),
        DATE_TIME("date and time", "a date and time"),
        DAYS("days and time duration", "a duration of days"),
        MONTHS("years and months duration", "a duration of months"),
        NOTHING("", "nothing (null)");

        private final String feel;
        private final String said;

        Scalar(String feel, String said) {
            this.feel = feel;
            this.said = said;
        }

        /** The name that the standard gives to it. */
        public String feel() {
            return feel;
        }

        @Override
        public String said() {
            return said;
        }

        boolean isOrdered() {
            return this != TEXT && this != TRUTH && this != NOTHING;
        }

        boolean isDuration() {
            return this == DAYS || this == MONTHS;
        }

        /** Also under the short names that table editors write. */
        public static Optional<Scalar> parse(String name) {
            String plain = name.startsWith("feel:") ? name.substring("feel:".length()) : name;
            String feel = switch (plain) {
                case "dateTime" -> "date and time";
                case "dayTimeDuration" -> "days and time duration";
                case "yearMonthDuration" -> "years and months duration";
                default -> plain;
            };
            return Arrays.stream(values())
                    .filter(scalar -> scalar != NOTHING && scalar.feel.equals(feel))
                    .findFirst();
        }
    }

    /** Several values of one kind. */
    record Listed(FeelType element) implements FeelType {
        @Override
        public String said() {
            return "a list";
        }

        @Override
        public boolean takes(FeelType other) {
            return other == Scalar.NOTHING || (other instanceof Listed listed && element.takes(listed.element));
        }
    }

    /** Named parts, each of its kind. */
    record Parts(Map<String, FeelType> parts) implements FeelType {
        public Parts {
            parts = Map.copyOf(parts);
        }

        @Override
        public String said() {
            return "a value with the parts " + new TreeMap<>(parts).keySet();
        }

        @Override
        public boolean takes(FeelType other) {
            return other == Scalar.NOTHING
                    || (other instanceof Parts found
                            && found.parts.keySet().equals(parts.keySet())
                            && parts.entrySet().stream()
                                    .allMatch(part -> part.getValue()
                                            .takes(found.parts.getOrDefault(part.getKey(), part.getValue()))));
        }
    }
}
