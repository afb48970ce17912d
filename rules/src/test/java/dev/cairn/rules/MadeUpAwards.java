package dev.cairn.rules;

import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.Provenance;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Doubtful;
import dev.cairn.engine.packaging.LearningDesign;
import dev.cairn.engine.packaging.Nesting;
import dev.cairn.engine.packaging.Packaging;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.packaging.Range;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Awards small enough to check by hand.
 *
 * <ul>
 *   <li>M1: U1 and U2.
 *   <li>M2: two of U3, U4, U6.
 *   <li>Q, a qualification: U1, U2 and U5, and two of U3, U4, U6; M1 and M2 are its components.
 *   <li>S, a skill set: asks for M1 by name, and for U7.
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

    private MadeUpAwards() {}

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
