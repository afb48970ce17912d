package dev.cairn.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.decision.plain.RuleFinding;
import dev.cairn.engine.decision.plain.RuleFinding.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the check finds in random tables is what the decision engine does at every point that can make a difference: no gap, overlap
 * or masked row is missed, and none is made up. So the check and the engine also read every cell alike.
 */
class RandomTablesTest {

    private static final List<String> COLUMNS = List.of(
            "if code = null then \"a\" else code; string; \"a\",\"b\",\"c\"",
            "passed = true; boolean",
            "if points = null then 0 else points; number; [0..6]");

    private static final List<BigDecimal> POINTS = IntStream.rangeClosed(0, 12)
            .mapToObj(i -> new BigDecimal(i).divide(BigDecimal.valueOf(2)))
            .toList();

    /** Each point by the rows that fit it, counted from 0. */
    private record Seen(List<Set<Integer>> points) {

        boolean hasGap() {
            return points.stream().anyMatch(Set::isEmpty);
        }

        Set<List<String>> overlaps() {
            return points.stream()
                    .flatMap(rows -> rows.stream()
                            .flatMap(one -> rows.stream()
                                    .filter(another -> another > one)
                                    .map(another -> List.of("r" + (one + 1), "r" + (another + 1)))))
                    .collect(Collectors.toSet());
        }

        Set<String> masked(int rows) {
            return IntStream.range(0, rows)
                    .filter(row -> points.stream().noneMatch(fits -> !fits.isEmpty() && first(fits) == row))
                    .mapToObj(row -> "r" + (row + 1))
                    .collect(Collectors.toSet());
        }

        private static int first(Set<Integer> rows) {
            return rows.stream().mapToInt(Integer::intValue).min().orElse(-1);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areAsTheEngineDecidesThem(int seed) {
        List<List<String>> rows = rows(new Random(seed));
        Seen seen = look(rows);

        List<RuleFinding> unique = DecisionModelCheck.check(ModelText.ofTable("UNIQUE", COLUMNS, "", rows));
        List<RuleFinding> first = DecisionModelCheck.check(ModelText.ofTable("FIRST", COLUMNS, "", rows));

        assertThat(unique.stream().anyMatch(one -> one.kind() == Kind.GAP)).isEqualTo(seen.hasGap());
        assertThat(unique.stream().filter(one -> one.kind() == Kind.OVERLAP).map(RuleFinding::rows))
                .containsExactlyInAnyOrderElementsOf(seen.overlaps());
        assertThat(first.stream()
                        .filter(one -> one.kind() == Kind.MASKED)
                        .map(one -> one.rows().get(0)))
                .containsExactlyInAnyOrderElementsOf(seen.masked(rows.size()));
    }

    private static Seen look(List<List<String>> rows) {
        String text = ModelText.ofTable("COLLECT", COLUMNS, "", rows)
                .replace("name=\"Outcome\" typeRef=\"string\"", "name=\"Outcome\"");
        DecisionModel model = DecisionModel.compile(new RuleAsset("random", 1, text));
        List<Set<Integer>> points = new ArrayList<>();
        for (String code : List.of("a", "b", "c")) {
            for (boolean passed : new boolean[] {true, false}) {
                for (BigDecimal value : POINTS) {
                    Map<String, Object> inputs = new HashMap<>(Map.of("code", code, "passed", passed, "points", value));
                    points.add(model.decide("Outcome", inputs).fired().stream()
                            .map(row -> Integer.parseInt(row.ref().line().substring(1)) - 1)
                            .collect(Collectors.toCollection(TreeSet::new)));
                }
            }
        }
        return new Seen(points);
    }

    private static List<List<String>> rows(Random random) {
        int count = 2 + random.nextInt(3);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of(code(random), passed(random), points(random), "\"o" + i + "\""));
        }
        return rows;
    }

    private static String code(Random random) {
        return List.of("-", "-", "\"a\"", "\"b\",\"c\"", "not(\"a\")", "not(\"b\",\"c\")", "\"c\"")
                .get(random.nextInt(7));
    }

    private static String passed(Random random) {
        return List.of("-", "-", "true", "false", "not(true)").get(random.nextInt(5));
    }

    private static String points(Random random) {
        int low = random.nextInt(4);
        int high = low + 1 + random.nextInt(2);
        return switch (random.nextInt(8)) {
            case 0 -> "< " + high;
            case 1 -> ">= " + low;
            case 2 -> "[" + low + ".." + high + ")";
            case 3 -> "]" + low + ".." + high + "]";
            case 4 -> low + "," + high;
            case 5 -> "not(" + low + ")";
            case 6 -> "<= " + low + ", > " + high;
            default -> "-";
        };
    }
}
