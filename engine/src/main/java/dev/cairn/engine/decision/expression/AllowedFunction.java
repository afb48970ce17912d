package dev.cairn.engine.decision.expression;

import dev.cairn.engine.decision.expression.FeelType.Listed;
import dev.cairn.engine.decision.expression.FeelType.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions that may be called: each answers in time linear in its arguments, with a value no larger than they are. */
public enum AllowedFunction {
    COUNT("count", "count(a list)", args -> one(args) && isList(args, 0) ? Scalar.NUMBER : null),
    SUM("sum", "sum(a list of numbers)", args -> one(args) && isListOf(args, 0, Scalar.NUMBER) ? Scalar.NUMBER : null),
    MIN("min", "min(a list), or min(one, another)", AllowedFunction::extreme),
    MAX("max", "max(a list), or max(one, another)", AllowedFunction::extreme),
    ALL(
            "all",
            "all(a list of true and false)",
            args -> one(args) && isListOf(args, 0, Scalar.TRUTH) ? Scalar.TRUTH : null),
    ANY(
            "any",
            "any(a list of true and false)",
            args -> one(args) && isListOf(args, 0, Scalar.TRUTH) ? Scalar.TRUTH : null),
    LIST_CONTAINS(
            "list contains",
            "list contains(a list, a value)",
            args -> args.size() == 2
                            && args.get(0) instanceof Listed list
                            && list.element() instanceof Scalar
                            && list.element().takes(args.get(1))
                    ? Scalar.TRUTH
                    : null),
    CONTAINS("contains", "contains(a text, a part of it)", AllowedFunction::aboutTwoTexts),
    STARTS_WITH("starts with", "starts with(a text, its beginning)", AllowedFunction::aboutTwoTexts),
    ENDS_WITH("ends with", "ends with(a text, its end)", AllowedFunction::aboutTwoTexts),
    STRING_LENGTH(
            "string length",
            "string length(a text)",
            args -> one(args) && is(args, 0, Scalar.TEXT) ? Scalar.NUMBER : null),
    FLOOR("floor", "floor(a number)", AllowedFunction::ofANumber),
    CEILING("ceiling", "ceiling(a number)", AllowedFunction::ofANumber),
    ABS("abs", "abs(a number)", AllowedFunction::ofANumber),
    NOT("not", "not(true or false)", args -> one(args) && is(args, 0, Scalar.TRUTH) ? Scalar.TRUTH : null),
    DATE(
            "date",
            "date(\"2026-07-01\"), date(a date and time), or date(year, month, day)",
            args -> (one(args) && (is(args, 0, Scalar.DATE_TIME) || is(args, 0, Scalar.DATE)))
                            || (args.size() == 3 && args.stream().allMatch(arg -> arg == Scalar.NUMBER))
                    ? Scalar.DATE
                    : null),
    TIME("time", "time(\"09:30:00\")", args -> null),
    DATE_AND_TIME("date and time", "date and time(\"2026-07-01T09:30:00\")", args -> null),
    DURATION("duration", "duration(\"P30D\") or duration(\"P3Y\")", args -> null),
    YEARS_AND_MONTHS(
            "years and months duration",
            "years and months duration(from a date, to a date)",
            args -> args.size() == 2 && is(args, 0, Scalar.DATE) && is(args, 1, Scalar.DATE) ? Scalar.MONTHS : null);

    private interface Signature {
        @Nullable
        FeelType typeOf(List<FeelType> arguments);
    }

    private final String feel;
    private final String usage;
    private final Signature signature;

    AllowedFunction(String feel, String usage, Signature signature) {
        this.feel = feel;
        this.usage = usage;
        this.signature = signature;
    }

    /** The function's name as the standard has it. */
    public String feel() {
        return feel;
    }

    /** How it is called. */
    String usage() {
        return usage;
    }

    /** The type of a call with arguments of these types; empty if it cannot be called so. */
    Optional<FeelType> typeOf(List<FeelType> arguments) {
        return Optional.ofNullable(signature.typeOf(arguments));
    }

    /** Whether it makes a value of time out of a text that is written there. */
    boolean readsText() {
        return this == DATE || this == TIME || this == DATE_AND_TIME || this == DURATION;
    }

    static Optional<AllowedFunction> find(String name) {
        return Arrays.stream(values()).filter(one -> one.feel.equals(name)).findFirst();
    }

    /** All names, for a message. */
    static String names() {
        return String.join(
                ", ", Arrays.stream(values()).map(AllowedFunction::feel).toList());
    }

    private static boolean one(List<FeelType> args) {
        return args.size() == 1;
    }

    private static boolean is(List<FeelType> args, int index, Scalar type) {
        return args.get(index) == type;
    }

    private static boolean isList(List<FeelType> args, int index) {
        return args.get(index) instanceof Listed;
    }

    private static boolean isListOf(List<FeelType> args, int index, Scalar type) {
        return args.get(index) instanceof Listed list && list.element() == type;
    }

    private static @Nullable FeelType extreme(List<FeelType> args) {
        if (one(args) && args.get(0) instanceof Listed list && list.element() instanceof Scalar scalar) {
            return scalar.isOrdered() ? scalar : null;
        }
        boolean alike = args.size() > 1
                && args.get(0) instanceof Scalar scalar
                && scalar.isOrdered()
                && args.stream().allMatch(arg -> arg == scalar);
        return alike ? args.get(0) : null;
    }

    private static @Nullable FeelType aboutTwoTexts(List<FeelType> args) {
        return args.size() == 2 && is(args, 0, Scalar.TEXT) && is(args, 1, Scalar.TEXT) ? Scalar.TRUTH : null;
    }

    private static @Nullable FeelType ofANumber(List<FeelType> args) {
        return one(args) && is(args, 0, Scalar.NUMBER) ? Scalar.NUMBER : null;
    }
}
