package dev.cairn.features;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A little award as a feature writes it, on one line: {@code EC-D1@1, a qualification: core: all of ECD1A ECD1B; ECD1B needs ECD1A}. What
 * stands between semicolons is a line of the rule or something beside it; several lines stand in a group that asks for all that they ask for.
 */
final class LittleAward {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HEAD =
            Pattern.compile("([A-Z0-9-]+)(?:@(\\d+))?, a (micro-credential|skill set|qualification): (.+)");
    private static final Pattern NAMED = Pattern.compile("([a-z0-9-]+): (.+)");
    private static final Pattern NUMBERED = Pattern.compile("([A-Z0-9]*?)(\\d\\d)\\.\\.(\\d\\d)");
    private static final String CEILING = "at most (\\d+) points by (credit transfer|recognition|either)";

    private final String code;
    private final int number;
    private final ObjectNode definition = JSON.createObjectNode();
    private final List<ObjectNode> lines = new ArrayList<>();
    private final Set<String> units = new TreeSet<>();
    private final Map<Pattern, Consumer<MatchResult>> besides = new LinkedHashMap<>();
    private String lineId = "only";
    private boolean points;
    private BigDecimal least = BigDecimal.ZERO;
    private BigDecimal most = BigDecimal.ZERO;

    private LittleAward(String code, int number, String kind) {
        this.code = code;
        this.number = number;
        definition
                .put("code", code)
                .put("version", number)
                .put("kind", kind.replace(' ', '-'))
                .put("title", "Little award " + code);
        definition
                .putObject("source")
                .put("publication", "Made up for a hard case")
                .put("checked", false)
                .put("illustrative", true);
        definition.putObject("about").put("description", "Made up.").put("criteria", "What its rule says.");
        if (kind.equals("micro-credential")) {
            addCriticalInformation();
        }
        definition.put("effectiveFrom", "2000-01-01");
        addSentences();
    }

    static LittleAward read(String text) {
        Matcher head = HEAD.matcher(text.strip());
        if (!head.matches()) {
            throw new IllegalArgumentException("Expected 'CODE, a kind: rule', but found: " + text);
        }
        int number = head.group(2) == null ? 1 : Integer.parseInt(head.group(2));
        LittleAward award = new LittleAward(head.group(1), number, head.group(3));
        for (String sentence : head.group(4).split("; ")) {
            award.add(sentence.strip());
        }
        award.close();
        return award;
    }

    String code() {
        return code;
    }

    String version() {
        return code + "@" + number;
    }

    /** The definition as a designer writes it. */
    String text() {
        return definition.toPrettyString();
    }

    /** Titles of its units, for those that the catalogue does not have. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        units.forEach(unit -> titles.put(unit, "Unit " + unit));
        return titles;
    }

    private void addSentences() {
        on("all of ([A-Z0-9. ]+)", found -> addAllOf(found.group(1)));
        on(
                "(\\d+)(?: to (\\d+))?( points)? of ([A-Z0-9. ]+?)( or unspecified credit)?",
                found -> addChoose(found, found.group(3) != null));
        on("award ([A-Z0-9-]+) for ([A-Z0-9. ]+)", found -> addComponent(found.group(1), found.group(2)));
        on(
                "a ([a-z-]+) is shown",
                found -> addLine("shown", 0).put("evidence", found.group(1)).put("amount", 1));
        on("by endorsement", found -> addLine("by-endorsement", 0));
        on("([A-Z0-9]+) needs ([A-Z0-9. ]+?)( before it)?( as advice)?", this::addPrerequisite);
        on("([A-Z0-9. ]+) not older than (\\d+) years", this::addStandard);
        on("components ([A-Z0-9 -]+)", found -> addAll(definition.putArray("components"), words(found.group(1))));
        on("nests ([A-Z0-9 -]+), which are (.+)", this::addNest);
        on("good for (\\d+) years", found -> about().put("expiresAfterYears", Integer.valueOf(found.group(1))));
        on("endorsed by (.+)", found -> addAll(definition.putArray("employers"), words(found.group(1))));
        on("from (\\S+)(?: to (\\S+))?", this::addDays);
        on("earned( and signed)? until (\\S+)", this::addTeachOut);
        on("([0-9.]+) points each", found -> units.forEach(unit -> weigh(unit, found.group(1))));
        on("([A-Z0-9]+) counts ([0-9.]+) points", found -> weigh(found.group(1), found.group(2)));
        on("([A-Z0-9]+) at level (\\d+)", found -> map("levels").put(found.group(1), Integer.valueOf(found.group(2))));
        on("at least (\\d+) points from level (\\d+)", this::addLevelFloor);
        on(CEILING, found -> addCeiling(found.group(1), found.group(2)));
    }

    /** What the national framework asks every micro-credential to say of itself. */
    private void addCriticalInformation() {
        ObjectNode about = about();
        about.putArray("outcomes").add("Do what its units teach");
        about.put("volumeOfLearningHours", 10).put("language", "English").put("certification", "a certificate");
        about.putArray("deliveryModes").add("online");
        about.putObject("assessment")
                .put("assessed", true)
                .put("result", "competent")
                .putArray("methods")
                .add("test");
        about.putObject("qualityAssurance").put("providerIsRegulated", true);
        about.putArray("creditTowards");
    }

    private void on(String sentence, Consumer<MatchResult> then) {
        besides.put(Pattern.compile(sentence), then);
    }

    private void add(String sentence) {
        Matcher named = NAMED.matcher(sentence);
        String rest = sentence;
        if (named.matches()) {
            lineId = named.group(1);
            rest = named.group(2);
        }
        for (Map.Entry<Pattern, Consumer<MatchResult>> one : besides.entrySet()) {
            Matcher matcher = one.getKey().matcher(rest);
            if (matcher.matches()) {
                one.getValue().accept(matcher.toMatchResult());
                return;
            }
        }
        throw new IllegalArgumentException("Expected a sentence of a little award, but found: " + sentence);
    }

    private void close() {
        if (lines.size() == 1) {
            definition.set("rule", lines.get(0));
            return;
        }
        ObjectNode group = JSON.createObjectNode().put("id", "whole").put("kind", "group");
        group.put("atLeast", least).put("atMost", most);
        measure(group);
        group.putArray("lines").addAll(lines);
        definition.set("rule", group);
    }

    // ---- lines

    private ObjectNode addLine(String kind, int asksFor) {
        return addLine(kind, BigDecimal.valueOf(asksFor), BigDecimal.valueOf(asksFor));
    }

    private ObjectNode addLine(String kind, BigDecimal atLeast, BigDecimal atMost) {
        ObjectNode line = JSON.createObjectNode().put("id", lineId).put("kind", kind);
        lines.add(line);
        least = least.add(atLeast);
        most = most.add(atMost);
        return line;
    }

    private void addAllOf(String text) {
        List<String> codes = units(text);
        addAll(addLine("all-of", codes.size()).putArray("units"), codes);
    }

    private void addChoose(MatchResult found, boolean countsPoints) {
        points |= countsPoints;
        BigDecimal atLeast = new BigDecimal(found.group(1));
        BigDecimal atMost = found.group(2) == null ? atLeast : new BigDecimal(found.group(2));
        ObjectNode line = addLine("choose", atLeast, atMost);
        line.put("atLeast", atLeast).put("atMost", atMost);
        measure(line);
        addAll(line.putArray("units"), units(found.group(4)));
        if (found.group(5) != null) {
            line.put("unspecifiedCredit", true);
        }
    }

    private void addComponent(String award, String text) {
        List<String> codes = units(text);
        addAll(addLine("component", codes.size()).put("award", award).putArray("units"), codes);
    }

    private void measure(ObjectNode line) {
        if (points) {
            line.put("measure", "points");
        }
    }

    // ---- beside the lines

    private void addPrerequisite(MatchResult found) {
        ObjectNode prerequisite = list("prerequisites").addObject();
        prerequisite.put("unit", found.group(1));
        addAll(prerequisite.putArray("requires"), units(found.group(2)));
        prerequisite.put("order", found.group(3) == null ? "any" : "before");
        prerequisite.put("mode", found.group(4) == null ? "blocking" : "advisory");
    }

    private void addStandard(MatchResult found) {
        ObjectNode standard = list("standards").addObject();
        standard.put("id", "age").put("notOlderThanYears", Integer.valueOf(found.group(2)));
        addAll(standard.putArray("units"), units(found.group(1)));
    }

    private void addNest(MatchResult found) {
        addAll(definition.putArray("nests"), words(found.group(1)));
        String onTaking = switch (found.group(2)) {
            case "kept" -> "keep";
            case "handed back" -> "hand-back";
            case "kept if issued before" -> "keep-if-issued-before";
            default -> throw new IllegalArgumentException("Expected what becomes of them: " + found.group(2));
        };
        definition.put("onTaking", onTaking);
    }

    private void addDays(MatchResult found) {
        definition.put("effectiveFrom", found.group(1));
        if (found.group(2) != null) {
            definition.put("effectiveTo", found.group(2));
        }
    }

    private void addTeachOut(MatchResult found) {
        definition.putObject("teachOut").put("until", found.group(2)).put("signedInside", found.group(1) != null);
    }

    private void addLevelFloor(MatchResult found) {
        map("totals").putObject("high").put("measure", "points").put("levelFrom", Integer.valueOf(found.group(2)));
        addCondition("level", "at-least", "high", found.group(1));
    }

    private void addCeiling(String amount, String by) {
        String id = by.equals("either") ? "credit" : by.equals("recognition") ? "recognised" : "transferred";
        ObjectNode total = map("totals").putObject("by-" + id).put("measure", "points");
        ArrayNode routes = total.putArray("routes");
        if (!by.equals("recognition")) {
            routes.add("credit-transfer");
        }
        if (!by.equals("credit transfer")) {
            routes.add("recognition-of-prior-learning");
        }
        addCondition(id, "at-most", "by-" + id, amount);
    }

    private void addCondition(String id, String kind, String total, String amount) {
        ObjectNode condition = list("conditions").addObject();
        condition.put("id", id).put("kind", kind).put("amount", new BigDecimal(amount));
        condition.putArray("of").add(total);
    }

    private void weigh(String unit, String amount) {
        map("points").put(unit, new BigDecimal(amount));
    }

    private ObjectNode about() {
        return (ObjectNode) definition.get("about");
    }

    private ObjectNode map(String field) {
        return definition.withObject("/" + field);
    }

    private ArrayNode list(String field) {
        return definition.withArray("/" + field);
    }

    private List<String> units(String text) {
        List<String> codes = new ArrayList<>();
        for (String word : words(text)) {
            codes.addAll(codes(word));
        }
        units.addAll(codes);
        return codes;
    }

    /** A code, or several: {@code ECV01..24}. */
    static List<String> codes(String word) {
        Matcher numbered = NUMBERED.matcher(word);
        if (!numbered.matches()) {
            return List.of(word);
        }
        List<String> codes = new ArrayList<>();
        for (int i = Integer.parseInt(numbered.group(2)); i <= Integer.parseInt(numbered.group(3)); i++) {
            codes.add("%s%02d".formatted(numbered.group(1), i));
        }
        return codes;
    }

    static List<String> words(String text) {
        return List.of(text.strip().split(" "));
    }

    private static void addAll(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }
}
