package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.engine.award.AwardCode;
import org.junit.jupiter.api.Test;

/** The table of sharing limits: read whole, or refused with every problem and its pointer. */
class SharingLimitsReaderTest {

    @Test
    void aTableIsReadInOrderOfIds() {
        SharingLimits read = SharingLimitsReader.read("""
                { "source": "made up", "limits": [
                    { "id": "two", "awards": ["P", "Q"], "mayBeShared": 3 },
                    { "id": "one", "awards": ["Q", "R", "P"], "feeds": 2 } ] }
                """);

        assertThat(read.limits())
                .containsExactly(
                        new SharingLimit(
                                "one",
                                java.util.List.of(new AwardCode("Q"), new AwardCode("R"), new AwardCode("P")),
                                2,
                                0),
                        SharingLimit.atMost("two", 3, new AwardCode("P"), new AwardCode("Q")));
        assertThat(SharingLimitsReader.read("{ \"limits\": [] }")).isEqualTo(SharingLimits.NONE);
    }

    @Test
    void everyProblemIsToldWithItsPointer() {
        assertThatThrownBy(() -> SharingLimitsReader.read("""
                        { "limits": [
                            { "id": "alone", "awards": ["P"] },
                            { "id": "all", "awards": ["P", "Q"], "feeds": 2 },
                            { "id": "group", "awards": ["P", "Q", "R"], "mayBeShared": 1 },
                            { "id": "wrong", "awards": ["P", "Q"], "may": 1 } ] }
                        """))
                .isInstanceOfSatisfying(
                        FaultyDefinitionException.class,
                        faulty -> assertThat(faulty.problems())
                                .extracting(DefinitionProblem::pointer)
                                .containsExactlyInAnyOrder(
                                        "/limits/0/awards", "/limits/1/awards", "/limits/2/awards", "/limits/3/may"));
        assertThatThrownBy(() -> SharingLimitsReader.read("""
                        { "limits": [
                            { "id": "one", "awards": ["P", "Q"] },
                            { "id": "one", "awards": ["P", "R"] } ] }
                        """))
                .isInstanceOf(FaultyDefinitionException.class)
                .hasMessageContaining("'one' twice");
        assertThatThrownBy(() -> SharingLimitsReader.read("{")).isInstanceOf(FaultyDefinitionException.class);
    }
}
