package dev.cairn.engine.allocation;

import static dev.cairn.engine.allocation.Given.allOf;
import static dev.cairn.engine.allocation.Given.catalogue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.EntryRequirement;
import dev.cairn.engine.result.Evidence;
import dev.cairn.engine.result.LearnerFacts;
import dev.cairn.engine.result.ResultId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What enrolment asks for: each way in, and what is not recorded. It never touches the verdict on the award. */
class EntryCheckTest {

    private static final AwardCode OLDER = new AwardCode("CHC30408");
    private static final AwardCode SKILL_SET = new AwardCode("CHCSS00125");
    private static final AwardCode SPECIALISED = new AwardCode("CHC33021");

    private static final EntryRequirement ENTRY = new EntryRequirement.AnyOf(List.of(
            new EntryRequirement.Holds(SPECIALISED, "disability"),
            new EntryRequirement.AllOf(
                    List.of(new EntryRequirement.Holds(OLDER, null), new EntryRequirement.Holds(SKILL_SET, null))),
            new EntryRequirement.HoldsFrom("BSB", new TreeSet<>(Set.of(5, 6))),
            new EntryRequirement.Shows("relevant-work", Amount.of(2), "years")));

    private static final AwardDefinition DIPLOMA = Given.award("BSB50420", 5, allOf("core", "u1"));

    private static AwardDefinition award() {
        AwardDefinition plain = Given.award(allOf("core", "u1"));
        return new AwardDefinition(
                plain.award(),
                plain.design(),
                plain.packaging(),
                plain.components(),
                plain.nesting(),
                ENTRY,
                plain.employers(),
                plain.doubtful(),
                plain.notJudged(),
                plain.effectiveFrom(),
                plain.effectiveTo(),
                plain.draftBecause());
    }

    private static String entry(LearnerFacts facts, AwardCode... held) {
        AllocationCase known =
                AllocationCase.of(List.of(), Set.of(held), Given.DAY).withFacts(facts);
        Allocator allocator = new Allocator(catalogue(award(), DIPLOMA));
        assertThat(allocator.allocate(award(), known).missing()).isEqualTo(Amount.of(1));
        return allocator.judgeEntry(award(), known).orElseThrow().verdict().word();
    }

    @Test
    void eachWayInIsEnoughAndHalfOfOneIsNot() {
        assertThat(entry(LearnerFacts.NOTHING, OLDER, SKILL_SET)).isEqualTo("satisfied");
        assertThat(entry(LearnerFacts.NOTHING, OLDER)).isEqualTo("unsatisfied");
        assertThat(entry(LearnerFacts.NOTHING, DIPLOMA.code())).isEqualTo("satisfied");
        assertThat(entry(work(2))).isEqualTo("satisfied");
        assertThat(entry(work(1))).isEqualTo("unsatisfied");
    }

    @Test
    void aSpecialisationThatIsNotRecordedLeavesItOpen() {
        assertThat(entry(LearnerFacts.NOTHING, SPECIALISED)).isEqualTo("undetermined");
    }

    /** An award of the package of which no version is in force has no known level: neither yes nor no. */
    @Test
    void anAwardThatIsNotInTheCatalogueLeavesItOpen() {
        assertThat(entry(LearnerFacts.NOTHING, new AwardCode("BSB51918"))).isEqualTo("undetermined");
        assertThat(entry(LearnerFacts.NOTHING, new AwardCode("BSB51918"), DIPLOMA.code()))
                .isEqualTo("satisfied");
        assertThat(entry(LearnerFacts.NOTHING, new AwardCode("FNS50222"))).isEqualTo("unsatisfied");
    }

    private static LearnerFacts work(int years) {
        return new LearnerFacts(
                Map.of(), List.of(new Evidence(new ResultId("w"), "relevant-work", Amount.of(years), Given.DAY, null)));
    }
}
