package dev.cairn.engine.decision.expression;

import dev.cairn.engine.decision.expression.FeelType.Listed;
import dev.cairn.engine.decision.expression.FeelType.Parts;
import dev.cairn.engine.decision.expression.FeelType.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression in the allowed grammar, with its types. What it does not know, it refuses. One pass, no going back: time linear
 * in the text but for the look-ahead of an interval, which is bounded by the text's length.
 */
public final class ExpressionParser {

    /** Characters of one expression. */
    public static final int LONGEST = 2_000;

    private static final int DEEPEST = 24;

    /** Signs and words between two values. A tree of a thousand would be as deep, and readers of trees call themselves. */
    private static final int MOST_SIGNS = 200;

    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Map<Scalar, Set<String>> TIME_PARTS = Map.of(
            Scalar.DATE, Set.of("year", "month", "day"),
            Scalar.DATE_TIME, Set.of("year", "month", "day", "hour", "minute", "second"),
            Scalar.TIME, Set.of("hour", "minute", "second"),
            Scalar.DAYS, Set.of("days", "hours", "minutes", "seconds"),
            Scalar.MONTHS, Set.of("years", "months"));

    private final List<Token> tokens;
    private Scope scope;
    private final Set<String> allowedTexts;
    private final Expression.@Nullable Asked asked;
    private int at;
    private int depth;
    private int signs;
    private boolean inLoop;
    private boolean inInterval;

    private ExpressionParser(String text, Scope scope, Set<String> allowedTexts, Expression.@Nullable Asked asked) {
        if (text.length() > LONGEST) {
            throw NotAllowedException.because(
                    "Expected at most %,d characters, but found %,d. Make it several decisions."
                            .formatted(LONGEST, text.length()));
        }
        this.tokens = Tokens.of(text);
        this.scope = scope;
        this.allowedTexts = allowedTexts;
        this.asked = asked;
    }

    /**
     * Reads one expression.
     *
     * @param allowedTexts the texts that its place allows, to recognise one without its quotation marks
     * @throws NotAllowedException if it is not among those allowed
     */
    public static Expression parse(String text, Scope scope, Set<String> allowedTexts) {
        ExpressionParser parser = new ExpressionParser(text, scope, allowedTexts, null);
        Expression expression = parser.expression();
        parser.expectEnd();
        return expression;
    }

    /**
     * Reads one cell of a column.
     *
     * @param column the type of the column's values
     * @param factors of the column's expression, see {@link Expression#factors()}
     * @throws NotAllowedException if it is not among those allowed
     */
    public static Cell parseCell(String text, Scope scope, FeelType column, int factors, Set<String> allowedTexts) {
        ExpressionParser parser =
                new ExpressionParser(text, scope, allowedTexts, new Expression.Asked(column, factors));
        Cell cell = parser.cell(column);
        parser.expectEnd();
        return cell;
    }

    private Cell cell(FeelType column) {
        if (peek().is("-") && tokens.get(at + 1).kind() == Token.Kind.END) {
            at++;
            return Cell.ANY;
        }
        if (peek().isWord("not") && tokens.get(at + 1).is("(") && closes(at + 1) == tokens.size() - 2) {
            at += 2;
            List<Test> tests = tests(column);
            expect(")", "the closing bracket of not(");
            return new Cell(tests, true);
        }
        return new Cell(tests(column), false);
    }

    /** Where the bracket that opens there is closed. */
    private int closes(int opening) {
        int open = 0;
        for (int i = opening; i < tokens.size(); i++) {
            open += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }

    private List<Test> tests(FeelType of) {
        List<Test> tests = new ArrayList<>();
        do {
            tests.add(test(of));
        } while (take(","));
        return tests;
    }

    private Test test(FeelType of) {
        Token token = peek();
        if (token.is("=") || token.is("!=")) {
            throw NotAllowedException.because(
                    token.is("=")
                            ? "Expected a value, but found '='. Write the value alone."
                            : "Expected a value, but found '!='. Write not(the value).");
        }
        if (COMPARISONS.contains(token.text()) && token.kind() == Token.Kind.SIGN) {
            at++;
            Expression bound = sum();
            requireOrdered(of, bound.type());
            return new Test.Beyond(token.text(), bound);
        }
        if (isInterval()) {
            return interval(of);
        }
        Expression value = expression();
        if (value.asksItsColumn()) {
            require(Scalar.TRUTH, value, "a question about ?");
            return new Test.Holds(value);
        }
        require(of, value, "this column");
        return new Test.Equal(value);
    }

    /** A bracket after which ".." comes before the bracket is closed. */
    private boolean isInterval() {
        if (!peek().is("[") && !peek().is("(") && !peek().is("]")) {
            return false;
        }
        int open = 0;
        for (int i = at + 1; i < tokens.size() && open >= 0; i++) {
            Token token = tokens.get(i);
            if (token.is("..") && open == 0) {
                return true;
            }
            open += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
        }
        return false;
    }

    private Test.Between interval(FeelType of) {
        boolean withLow = next().is("[");
        Expression low = sum();
        expect("..", "'..' between the bounds of an interval");
        inInterval = true;
        Expression high = sum();
        inInterval = false;
        Token closing = next();
        if (!closing.is("]") && !closing.is(")") && !closing.is("[")) {
            throw unexpected(closing, "the closing bracket of an interval");
        }
        requireOrdered(of, low.type());
        requireOrdered(of, high.type());
        return new Test.Between(withLow, low, high, closing.is("]"));
    }

    private void requireOrdered(FeelType of, FeelType bound) {
        if (!(of instanceof Scalar scalar) || !scalar.isOrdered()) {
            throw NotAllowedException.ofType(
                    "Expected a comparison of numbers, dates or durations, but found one with %s. Write the values out, separated by commas."
                            .formatted(of.said()));
        }
        if (bound != of) {
            throw mismatch(of.said(), bound, "");
        }
    }

    private Expression expression() {
        deeper();
        Expression found;
        if (peek().isWord("if") && !isDeclaredHere()) {
            found = choice();
        } else if ((peek().isWord("some") || peek().isWord("every")) && !isDeclaredHere()) {
            found = quantified();
        } else {
            found = either();
        }
        depth--;
        return found;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw NotAllowedException.because(
                    "Expected at most %d brackets or questions inside each other, but found more. Make it several decisions."
                            .formatted(DEEPEST));
        }
    }

    private boolean isDeclaredHere() {
        return declared().isPresent();
    }

    private Expression choice() {
        at++;
        Expression when = expression();
        require(Scalar.TRUTH, when, "'if'");
        expectWord("then");
        Expression then = expression();
        expectWord("else");
        Expression otherwise = expression();
        FeelType type = then.type() == Scalar.NOTHING ? otherwise.type() : then.type();
        if (!type.takes(otherwise.type())) {
            throw mismatch("the same kind of value after 'then' and 'else': " + type.said(), otherwise.type(), "");
        }
        return new Expression.Choice(when, then, otherwise, type);
    }

    private Expression quantified() {
        String quantifier = next().text();
        if (inLoop) {
            throw NotAllowedException.because(
                    "Expected no '%s' inside another, but found one: it would take the length of one list times the other. Make the inner one a decision."
                            .formatted(quantifier));
        }
        Token local = next();
        if (local.kind() != Token.Kind.WORD || Names.problem(local.text()).isPresent()) {
            throw unexpected(local, "a name for one value of the list");
        }
        if (scope.find(local.text()).isPresent()) {
            throw NotAllowedException.because(
                    "Expected a name of its own after '%s', but found '%s', which is declared. Take another one."
                            .formatted(quantifier, local.text()));
        }
        expectWord("in");
        Expression list = expressionOfList();
        FeelType element = ((Listed) list.type()).element();
        expectWord("satisfies");
        Declared declared = new Declared(local.text(), element, list.factors(), true);
        Scope outside = scope;
        scope = scope.withoutLists().with(declared);
        inLoop = true;
        Expression satisfies = expression();
        inLoop = false;
        scope = outside;
        require(Scalar.TRUTH, satisfies, "'satisfies'");
        return new Expression.Quantified(quantifier, declared, list, satisfies);
    }

    private Expression expressionOfList() {
        Expression list = postfix();
        boolean declaredList = list instanceof Expression.Named
                || (list instanceof Expression.Part part && part.of() instanceof Expression.Named);
        if (!declaredList || !(list.type() instanceof Listed)) {
            throw NotAllowedException.because(
                    "Expected an input or a decision that is a list after 'in', but found %s. A loop runs over a declared list and nothing else."
                            .formatted(Cures.quote(list.write())));
        }
        return list;
    }

    private Expression either() {
        Expression left = both();
        while (takeWord("or")) {
            left = junction("or", left, both());
        }
        return left;
    }

    private Expression both() {
        Expression left = comparison();
        while (takeWord("and")) {
            left = junction("and", left, comparison());
        }
        return left;
    }

    private Expression junction(String word, Expression left, Expression right) {
        require(Scalar.TRUTH, left, "'" + word + "'");
        require(Scalar.TRUTH, right, "'" + word + "'");
        return binary(word, left, right, Scalar.TRUTH);
    }

    private Expression comparison() {
        Expression left = sum();
        Token token = peek();
        if (token.kind() == Token.Kind.SIGN && COMPARISONS.contains(token.text())) {
            at++;
            return compared(token.text(), left, sum());
        }
        if (takeWord("between")) {
            Expression low = sum();
            expectWord("and");
            Expression high = sum();
            requireOrdered(left.type(), low.type());
            requireOrdered(left.type(), high.type());
            return new Expression.Among(left, List.of(new Test.Between(true, low, high, true)));
        }
        if (takeWord("in")) {
            return among(left);
        }
        if (token.isWord("instance")) {
            throw NotAllowedException.because(
                    "Expected a comparison, but found 'instance of'. " + Cures.functionInstead("instance"));
        }
        return left;
    }

    private Expression compared(String sign, Expression left, Expression right) {
        boolean same = left.type().takes(right.type()) || right.type().takes(left.type());
        boolean equality = sign.equals("=") || sign.equals("!=");
        boolean withNull = left.type() == Scalar.NOTHING || right.type() == Scalar.NOTHING;
        if (!same) {
            throw mismatch(left.type().said() + " on both sides of '" + sign + "'", right.type(), "");
        }
        if (!equality) {
            requireOrdered(left.type(), right.type());
        } else if (!withNull && !(left.type() instanceof Scalar)) {
            throw NotAllowedException.ofType(
                    "Expected single values on both sides of '%s', but found %s. Compare its parts."
                            .formatted(sign, left.type().said()));
        }
        return binary(sign, left, right, Scalar.TRUTH);
    }

    private Expression among(Expression value) {
        if (isInterval()) {
            return new Expression.Among(value, List.of(interval(value.type())));
        }
        if (take("(")) {
            deeper();
            List<Test> tests = tests(value.type());
            depth--;
            expect(")", "the closing bracket after 'in ('");
            return new Expression.Among(value, tests);
        }
        Expression list = sum();
        if (list.type() instanceof Listed) {
            return call(AllowedFunction.LIST_CONTAINS, List.of(list, value));
        }
        require(value.type(), list, "'in'");
        return new Expression.Among(value, List.of(new Test.Equal(list)));
    }

    private Expression binary(String sign, Expression left, Expression right, FeelType type) {
        if (++signs > MOST_SIGNS) {
            throw NotAllowedException.because(
                    "Expected at most %d signs in one expression, but found more. Make it several decisions, or list the values: x in (…)."
                            .formatted(MOST_SIGNS));
        }
        return new Expression.Binary(sign, left, right, type);
    }

    private Expression sum() {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            left = added(next().text(), left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = factor();
        while (peek().is("*") || peek().is("/")) {
            String sign = next().text();
            Expression right = factor();
            require(Scalar.NUMBER, left, "'" + sign + "'");
            require(Scalar.NUMBER, right, "'" + sign + "'");
            left = binary(sign, left, right, Scalar.NUMBER);
            if (left.factors() > Expression.MOST_FACTORS) {
                throw NotAllowedException.because(
                        "Expected a number multiplied out of at most %d numbers, counted across decisions, but found %d: it could get a million digits."
                                .formatted(Expression.MOST_FACTORS, left.factors()));
            }
        }
        return left;
    }

    private Expression added(String sign, Expression left, Expression right) {
        return binary(sign, left, right, Sums.typeOf(sign, left.type(), right.type()));
    }

    private Expression factor() {
        if (!take("-")) {
            return postfix();
        }
        deeper();
        Expression of = factor();
        depth--;
        if (!(of.type() instanceof Scalar scalar) || (scalar != Scalar.NUMBER && !scalar.isDuration())) {
            throw mismatch("a number after '-'", of.type(), "");
        }
        return new Expression.Negative(of);
    }

    private Expression postfix() {
        Expression found = primary();
        while (peek().is(".")) {
            at++;
            found = part(found);
        }
        if (peek().is("[") && !inInterval) {
            throw NotAllowedException.because(
                    "Expected no '[' after a value, but found one (a filter). " + Cures.functionInstead("for"));
        }
        return found;
    }

    private Expression part(Expression of) {
        if (of.type() instanceof Listed list && list.element() instanceof Parts parts) {
            String name = partName(parts);
            FeelType type = parts.parts().get(name);
            if (!(type instanceof Scalar)) {
                throw NotAllowedException.because(
                        "Expected a part that is a single value, but found '%s'. Lists of lists are not built."
                                .formatted(name));
            }
            return new Expression.Part(of, name, new Listed(type));
        }
        if (of.type() instanceof Parts parts) {
            String name = partName(parts);
            return new Expression.Part(
                    of, name, Objects.requireNonNull(parts.parts().get(name)));
        }
        String name = next().text();
        Set<String> known = of.type() instanceof Scalar scalar ? TIME_PARTS.getOrDefault(scalar, Set.of()) : Set.of();
        if (!known.contains(name)) {
            throw NotAllowedException.because(
                    known.isEmpty()
                            ? "Expected a value, but found '.%s' after %s, which has no parts. Leave it out."
                                    .formatted(Cures.quote(name), of.type().said())
                            : "Expected one of %s after the '.', but found '%s'."
                                    .formatted(new TreeSet<>(known), Cures.quote(name)));
        }
        return new Expression.Part(of, name, Scalar.NUMBER);
    }

    private String partName(Parts parts) {
        Scope names = new Scope(parts.parts().entrySet().stream()
                .map(part -> new Declared(part.getKey(), part.getValue(), 1, true))
                .toList());
        Optional<String> longest = longestName(names);
        return longest.orElseThrow(() -> NotAllowedException.because("Expected one of %s after the '.', but found '%s'."
                .formatted(names.names(), Cures.quote(peek().text()))));
    }

    private Expression primary() {
        Token token = peek();
        switch (token.kind()) {
            case TEXT -> {
                at++;
                return new Expression.Literal(Scalar.TEXT, token.text(), Quoted.of(token.text()));
            }
            case NUMBER -> {
                if (declared().isEmpty()) {
                    at++;
                    return new Expression.Literal(Scalar.NUMBER, new BigDecimal(token.text()), plain(token.text()));
                }
                return named();
            }
            case WORD -> {
                return word();
            }
            case SIGN -> {
                return sign(token);
            }
            default -> throw unexpected(token, "a value");
        }
    }

    private static String plain(String number) {
        return number.startsWith(".") ? "0" + number : number;
    }

    private Expression sign(Token token) {
        if (token.is("(")) {
            at++;
            Expression inside = expression();
            expect(")", "the closing bracket");
            return inside;
        }
        if (token.is("[")) {
            return items();
        }
        if (token.is("@")) {
            at++;
            Token text = next();
            if (text.kind() != Token.Kind.TEXT) {
                throw unexpected(text, "a date in quotation marks after '@'");
            }
            return TimeText.readAny(text.text());
        }
        if (token.is("?")) {
            at++;
            if (asked == null) {
                throw NotAllowedException.because(
                        "Expected a value, but found '?', which stands for the value of a column and only in its cells.");
            }
            return asked;
        }
        throw unexpected(token, "a value");
    }

    private Expression items() {
        at++;
        deeper();
        List<Expression> items = new ArrayList<>();
        if (!peek().is("]")) {
            do {
                items.add(sum());
                if (peek().is("..")) {
                    throw NotAllowedException.because(
                            "Expected a list of values, but found a range. A range is only compared with: x in [1..5].");
                }
            } while (take(","));
        }
        expect("]", "the closing bracket of a list");
        depth--;
        FeelType element = items.isEmpty() ? Scalar.NOTHING : items.get(0).type();
        for (Expression item : items) {
            if (!(item.type() instanceof Scalar)) {
                throw NotAllowedException.because(
                        "Expected single values in a list, but found %s. A list of lists is not built."
                                .formatted(item.type().said()));
            }
            require(element, item, "this list");
        }
        return new Expression.Items(items, new Listed(element));
    }

    private Expression word() {
        Token token = peek();
        Optional<AllowedFunction> function = functionHere();
        if (function.isPresent()) {
            return callOf(function.get());
        }
        Optional<Declared> declared = declared();
        if (declared.isPresent() && !isCalled(declared.get())) {
            return named();
        }
        switch (token.text()) {
            case "true", "false" -> {
                at++;
                return new Expression.Literal(Scalar.TRUTH, token.isWord("true"), token.text());
            }
            case "null" -> {
                at++;
                return new Expression.Nothing();
            }
            case "if", "some", "every" -> {
                return expression();
            }
            default -> throw unknownWord();
        }
    }

    private boolean isCalled(Declared declared) {
        return tokens.get(at + declared.name().split(" ").length).is("(");
    }

    private Expression named() {
        return new Expression.Named(scope.find(longestName(scope).orElseThrow()).orElseThrow());
    }

    /** The declared name that begins here, if one does; nothing is taken. */
    private Optional<Declared> declared() {
        int before = at;
        Optional<String> name = longestName(scope);
        at = before;
        return name.flatMap(scope::find);
    }

    /** Takes the longest name of the scope that begins here. */
    private Optional<String> longestName(Scope names) {
        StringBuilder joined = new StringBuilder();
        Optional<String> longest = Optional.empty();
        int end = at;
        for (int i = at; i < tokens.size() && i - at < names.longest(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.NUMBER) {
                break;
            }
            joined.append(i == at ? "" : " ").append(token.text());
            if (names.find(joined.toString()).isPresent()) {
                longest = Optional.of(joined.toString());
                end = i + 1;
            }
        }
        at = end;
        return longest;
    }

    private Optional<AllowedFunction> functionHere() {
        return wordsBeforeBracket().flatMap(AllowedFunction::find);
    }

    /** The words that stand directly before an opening bracket, joined. */
    private Optional<String> wordsBeforeBracket() {
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < tokens.size() && tokens.get(i).kind() == Token.Kind.WORD && i - at < 6; i++) {
            joined.append(i == at ? "" : " ").append(tokens.get(i).text());
            if (tokens.get(i + 1).is("(")) {
                return Optional.of(joined.toString());
            }
        }
        return Optional.empty();
    }

    private Expression callOf(AllowedFunction function) {
        at += function.feel().split(" ").length + 1;
        deeper();
        if (function.readsText()
                && peek().kind() == Token.Kind.TEXT
                && tokens.get(at + 1).is(")")) {
            Expression.Literal literal = TimeText.read(function, next().text());
            at++;
            depth--;
            return literal;
        }
        List<Expression> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            do {
                arguments.add(expression());
            } while (take(","));
        }
        expect(")", "the closing bracket of " + function.feel() + "(");
        depth--;
        return call(function, arguments);
    }

    private static Expression call(AllowedFunction function, List<Expression> arguments) {
        List<FeelType> types = arguments.stream().map(Expression::type).toList();
        FeelType type = function.typeOf(types)
                .orElseThrow(() -> NotAllowedException.ofType("Expected %s, but found %s with %s."
                        .formatted(
                                function.usage(),
                                function.feel(),
                                types.isEmpty()
                                        ? "nothing"
                                        : String.join(
                                                ", ",
                                                types.stream()
                                                        .map(FeelType::said)
                                                        .toList()))));
        return new Expression.Call(function, arguments, type);
    }

    private NotAllowedException unknownWord() {
        Optional<String> called = wordsBeforeBracket();
        if (called.isPresent()) {
            return NotAllowedException.because("Expected a function that is allowed, but found '%s('. %s"
                    .formatted(Cures.quote(called.get()), Cures.functionInstead(called.get())));
        }
        StringBuilder words = new StringBuilder(peek().text());
        for (int i = at + 1; tokens.get(i).kind() == Token.Kind.WORD; i++) {
            words.append(' ').append(tokens.get(i).text());
        }
        return NotAllowedException.because(
                "Expected a value, but found '%s', which is no input or decision that is required here. %s"
                        .formatted(
                                Cures.quote(words.toString()),
                                Cures.nameInstead(words.toString(), scope.names(), allowedTexts)));
    }

    private void require(FeelType wanted, Expression found, String by) {
        if (!wanted.takes(found.type())) {
            throw mismatch(wanted.said() + " for " + by, found.type(), Cures.quote(found.write()));
        }
    }

    private static NotAllowedException mismatch(String wanted, FeelType found, String written) {
        return NotAllowedException.ofType("Expected %s, but found %s%s."
                .formatted(wanted, found.said(), written.isEmpty() ? "" : ": " + written));
    }

    private NotAllowedException unexpected(Token token, String wanted) {
        if (token.is("{")) {
            return NotAllowedException.because(
                    "Expected %s, but found '{' (a context). Write a decision for each entry.".formatted(wanted));
        }
        String cure = token.kind() == Token.Kind.WORD ? " " + Cures.functionInstead(token.text()) : "";
        boolean known = !cure.isEmpty() && !cure.startsWith(" These may be called");
        return NotAllowedException.because("Expected %s, but found '%s' at position %d.%s"
                .formatted(wanted, Cures.quote(token.text()), token.at(), known ? cure : ""));
    }

    private void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw unexpected(peek(), "the end");
        }
    }

    private void expect(String sign, String wanted) {
        if (!take(sign)) {
            throw unexpected(peek(), wanted);
        }
    }

    private void expectWord(String word) {
        if (!takeWord(word)) {
            throw unexpected(peek(), "'" + word + "'");
        }
    }

    private boolean take(String sign) {
        boolean is = peek().is(sign);
        at += is ? 1 : 0;
        return is;
    }

    private boolean takeWord(String word) {
        boolean is = peek().isWord(word);
        at += is ? 1 : 0;
        return is;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }
}
