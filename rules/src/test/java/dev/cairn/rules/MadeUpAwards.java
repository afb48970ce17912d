package dev.cairn.rules;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.Provenance;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Doubtful;
import dev.cairn.engine.packaging.LearningDesign;
import dev.cairn.engine.packaging.Nesting;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import dev.cairn.engine.packaging.SharingLimit;
import dev.cairn.engine.packaging.SharingLimits;
import dev.cairn.engine.packaging.TeachOut;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Awards small enough to check by hand.
 *
 * <ul>
 *   <li>M1: U1 and U2.
 *   <li>M2: two of U3, U4, U6.
 *   <li>Q, a qualification: U1, U2 and U5, and two of U3, U4, U6; M1 and M2 are its components.
 *   <li>S, a skill set: asks for M1 by name, and for U7.
 *   <li>X1: U8 and U9, and X2: U8; a unit feeds one of them.
 *   <li>H, K and N, qualifications: U1 and U2, with M1 in the nest: handed back, kept if issued before, kept.
 *   <li>T, a qualification: U1, taught out and to be signed by 31 May 2025.
 * </ul>
 */
final class MadeUpAwards {

    static final AwardDefinition M1 = award("M1@1", AwardKind.MICRO_CREDENTIAL, allOf("m1", "U1 U2"));
    static final AwardDefinition M2 = award("M2@1", AwardKind.MICRO_CREDENTIAL, two("m2", "U3 U4 U6"));
    static final AwardDefinition Q = award(
            "Q@1",
            AwardKind.QUALIFICATION,
            group("q", 5, allOf("core", "U1 U2 U5"), two("electives", "U3 U4 U6")),
            "M1",
            "M2");
    static final AwardDefinition S = award(
            "S@1", AwardKind.SKILL_SET, group("s", 3, component("first", "M1", "U1 U2"), allOf("rest", "U7")), "M1");

    static final AwardDefinition X1 = award("X1@1", AwardKind.MICRO_CREDENTIAL, allOf("x1", "U8 U9"));
    static final AwardDefinition X2 = award("X2@1", AwardKind.MICRO_CREDENTIAL, allOf("x2", "U8"));
    static final AwardDefinition H = nesting("H@1", Nesting.OnTaking.HAND_BACK);
    static final AwardDefinition K = nesting("K@1", Nesting.OnTaking.KEEP_IF_ISSUED_BEFORE);
    static final AwardDefinition N = nesting("N@1", Nesting.OnTaking.KEEP);
    static final AwardDefinition T = award("T@1", AwardKind.QUALIFICATION, allOf("t", "U1"))
            .taughtOut(new TeachOut(LocalDate.of(2025, 5, 31), true));

    /** A unit feeds X1 or X2, never both; X1 is preferred. */
    static final SharingLimits LIMITS =
            new SharingLimits(List.of(SharingLimit.oneOf("x", new AwardCode("X1"), new AwardCode("X2"))));

    private MadeUpAwards() {}

    /** Awards that are candidates only where a case names them. */
    static List<AwardDefinition> others() {
        return List.of(X1, X2, H, K, N, T);
    }

    private static AwardDefinition nesting(String version, Nesting.OnTaking onTaking) {
        return nesting(
                award(
                        version,
                        AwardKind.QUALIFICATION,
                        allOf(version.substring(0, 1).toLowerCase(Locale.ROOT), "U1 U2")),
                onTaking,
                "M1");
    }

    /** The same award with smaller ones in its nest. */
    static AwardDefinition nesting(AwardDefinition award, Nesting.OnTaking onTaking, String... nests) {
        return new AwardDefinition(
                award.award(),
                award.design(),
                award.packaging(),
                award.components(),
                new Nesting(Arrays.stream(nests).map(AwardCode::new).toList(), onTaking),
                award.entry(),
                award.employers(),
                award.doubtful(),
                award.notJudged(),
                award.effectiveFrom(),
                award.effectiveTo(),
                award.teachOut(),
                award.draftBecause());
    }

    static List<AwardDefinition> all() {
        return List.of(M1, M2, Q, S);
    }

    static AwardDefinition award(String version, AwardKind kind, PackagingRule rule, String... components) {
        return new AwardDefinition(
                new Award(
                        AwardVersion.parse(version), kind, version, null, new Provenance("made up", false, true, null)),
                LearningDesign.of("made up", "made up"),
                Packaging.of(rule),
                Arrays.stream(components).map(AwardCode::new).toList(),
                Nesting.none(),
                null,
                List.of(),
                Doubtful.nothing(),
                List.of(),
                LocalDate.of(2000, 1, 1),
                null,
                null);
    }

    /** The same award with another packaging. */
    static AwardDefinition with(AwardDefinition award, UnaryOperator<Packaging> change) {
        return award.withPackaging(change.apply(award.packaging()));
    }

    /** An award that counts points, six for each of these units; unspecified credit may stand in its only line. */
    static AwardDefinition points(String version, int atLeast, @Nullable Integer atMost, String units) {
        PackagingRule rule =
                new PackagingRule.Choose("line", new Range(atLeast, atMost, Measure.POINTS), units(units), true, true);
        return with(award(version, AwardKind.QUALIFICATION, rule), packaging -> packaging.withPoints(sixEach(units)));
    }

    static Map<UnitCode, Amount> sixEach(String units) {
        return units(units).stream().collect(Collectors.toMap(unit -> unit, unit -> Amount.of(6)));
    }

    /** {@code V01} up to {@code V24} and so on. */
    static String numbered(String letter, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "%s%02d".formatted(letter, number))
                .collect(Collectors.joining(" "));
    }

    static PackagingRule allOf(String id, String units) {
        return new PackagingRule.AllOf(id, units(units));
    }

    static PackagingRule two(String id, String units) {
        return new PackagingRule.Choose(id, Range.exactly(2), units(units), true);
    }

    static PackagingRule component(String id, String award, String units) {
        return new PackagingRule.Component(id, new AwardCode(award), units(units));
    }

    static PackagingRule group(String id, int units, PackagingRule... children) {
        return new PackagingRule.Group(id, Range.exactly(units), List.of(children));
    }

    static SortedSet<UnitCode> units(String codes) {
        return Arrays.stream(codes.split(" ")).map(UnitCode::new).collect(Collectors.toCollection(TreeSet::new));
    }
}
