package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.result.Route;
import dev.cairn.engine.wording.KnownWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the totals of a definition and the conditions over them. */
final class ConditionReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final int MOST_NAMED = 20;

    private static final KnownWords<String> KINDS =
            KnownWords.of(List.of("at-least", "at-most", "share-at-least", "share-at-most", "average"));
    private static final KnownWords<Route> ROUTES =
            KnownWords.of(route -> route.phrase().replace(' ', '-'), Route.values());

    private final JsonFields fields;
    private final Ids ids;
    private SortedMap<String, Total> totals = new TreeMap<>();
    private boolean totalsAreWhole;

    /** @param ids the ids of the lines, all of them read before */
    ConditionReader(JsonFields fields, Ids ids) {
        this.fields = fields;
        this.ids = ids;
    }

    SortedMap<String, Total> totals() {
        totals = fields.map(
                "totals",
                false,
                ConditionReader::name,
                (found, name) -> found.findObject(name, true).flatMap(this::total));
        totalsAreWhole = totals.size() == fields.size("totals");
        return totals;
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Expected a name of 1 to 40 characters a-z, 0-9 and '-', but found '%s'.".formatted(text));
        }
        return text;
    }

    private Optional<Total> total(JsonFields total) {
        total.allow(
                "measure",
                "lines",
                "units",
                "levelFrom",
                "levelTo",
                "fields",
                "routes",
                "ownProvider",
                "fromMicroCredentials");
        Measure measure = RangeReader.measure(total);
        List<String> lines = total.listOf("lines", false, ids::line);
        Optional<Integer> from = total.findInteger("levelFrom", 1, 10);
        Optional<Integer> to = total.findInteger("levelTo", 1, 10);
        List<UnitCode> units = total.listOf("units", false, UnitCode::new);
        List<String> studied = total.words("fields", false);
        List<Route> routes = total.listOf("routes", false, ROUTES::meaning);
        Optional<Boolean> own = total.findFlag("ownProvider");
        Optional<Boolean> micro = total.findFlag("fromMicroCredentials");
        List.of("lines", "units", "fields", "routes").forEach(name -> refuseEmpty(total, name));
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            total.problem(
                    "levelTo",
                    "Expected at least levelFrom, which is %d, but found %d.".formatted(from.get(), to.get()));
            return Optional.empty();
        }
        CreditFilter filter = new CreditFilter(
                new TreeSet<>(units),
                from.orElse(null),
                to.orElse(null),
                new TreeSet<>(studied),
                new TreeSet<>(routes),
                own.orElse(null),
                micro.orElse(null));
        return Optional.of(new Total(measure, new TreeSet<>(lines), filter));
    }

    /** An empty list would read as no limit at all, which its author hardly meant. */
    private static void refuseEmpty(JsonFields total, String name) {
        if (total.has(name) && total.size(name) == 0) {
            total.problem(name, "Expected a list that is not empty; leave the field out where nothing is asked.");
        }
    }

    List<Condition> conditions() {
        return fields.objects("conditions", false, this::condition);
    }

    private Optional<Condition> condition(JsonFields condition) {
        String id = ids.read(condition);
        String kind = condition.text("kind");
        return switch (kind) {
            case "at-least" -> bound(id, condition, Condition.AtLeast::new);
            case "at-most" -> bound(id, condition, Condition.AtMost::new);
            case "share-at-least" -> share(id, condition, true);
            case "share-at-most" -> share(id, condition, false);
            case "average" -> average(id, condition);
            case "" -> Optional.empty();
            default -> {
                condition.problem("kind", KINDS.refusal(kind));
                yield Optional.empty();
            }
        };
    }

    /** Makes a floor or a ceiling. */
    private interface BoundMaker {
        Condition make(String id, List<String> totals, Amount amount);
    }

    private Optional<Condition> bound(String id, JsonFields condition, BoundMaker maker) {
        condition.allow("id", "kind", "of", "amount");
        List<String> of = condition.listOf("of", true, this::totalName);
        checkOneMeasure(condition, of);
        Optional<Amount> amount = condition.findAmount("amount", true);
        return of.isEmpty() ? Optional.empty() : amount.map(found -> maker.make(id, of, found));
    }

    private Optional<Condition> share(String id, JsonFields condition, boolean atLeast) {
        condition.allow("id", "kind", "of", "share");
        List<String> of = condition.listOf("of", true, this::totalName);
        checkOneMeasure(condition, of);
        Optional<Ratio> share = condition.parse("share", Ratio::parse);
        return of.isEmpty() ? Optional.empty() : share.map(ratio -> new Condition.Share(id, of, ratio, atLeast));
    }

    private Optional<Condition> average(String id, JsonFields condition) {
        condition.allow("id", "kind", "lines", "best", "mark");
        List<String> lines = condition.listOf("lines", false, ids::line);
        refuseEmpty(condition, "lines");
        Optional<Amount> best = condition.findAmountAboveZero("best", false);
        Optional<BigDecimal> mark = condition.findNumber("mark");
        if (!condition.has("mark")) {
            condition.problem("mark", "Expected the least average mark, but found nothing.");
        }
        return mark.map(least -> new Condition.Average(id, new TreeSet<>(lines), best.orElse(null), least));
    }

    private String totalName(String name) {
        if (!totals.containsKey(name) && totalsAreWhole) {
            throw new IllegalArgumentException("Expected the name of a total (%s), but found '%s'.%s"
                    .formatted(sayTotals(), name, KnownWords.cure(name, totals.keySet())));
        }
        return name;
    }

    private String sayTotals() {
        String first = totals.keySet().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return totals.isEmpty() ? "there is none" : totals.size() > MOST_NAMED ? first + " and others" : first;
    }

    private void checkOneMeasure(JsonFields condition, List<String> of) {
        List<String> measures = of.stream()
                .map(totals::get)
                .filter(Objects::nonNull)
                .map(total -> total.measure().word())
                .distinct()
                .sorted()
                .toList();
        if (measures.size() > 1) {
            condition.problem(
                    "of",
                    "Expected totals of one measure, because they are summed, but found %s."
                            .formatted(String.join(" and ", measures)));
        }
    }
}
