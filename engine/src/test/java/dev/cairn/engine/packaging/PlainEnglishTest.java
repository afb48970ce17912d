package dev.cairn.engine.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every construct is said, in words that a reader can check against the definition. */
class PlainEnglishTest {

    @Test
    void everyConstructIsSaid() {
        assertThat(EveryConstruct.definition().say()).isEqualTo(EveryConstruct.file("every-construct.said.txt"));
    }

    /** Whoever has an id is said under it. */
    @Test
    void everyIdIsSaid() {
        AwardDefinition definition = EveryConstruct.definition();
        String said = definition.say();
        definition.rule().lines().forEach(line -> assertThat(said).contains("[" + line.id() + "] " + line.say()));
        Packaging packaging = definition.packaging();
        packaging.conditions().forEach(one -> assertThat(said).contains("[" + one.id() + "] "));
        packaging.standards().forEach(one -> assertThat(said).contains("[" + one.id() + "] "));
        packaging.specialisations().forEach(one -> assertThat(said).contains("[" + one.id() + "] " + "May carry"));
    }

    /** Decision 18. */
    @Test
    void aCapOfZeroIsNoneOfWithAWarning() {
        AwardDefinition definition = EveryConstruct.definition();
        assertThat(definition.findLine("barred").orElseThrow().say()).startsWith("None of: B1, B2. Warning:");
        assertThat(definition.say()).contains("[none-of-pair] None of the units of L1, L2. Warning:");
        assertThat(new PackagingRule.Imported("i", Range.exactly(0), new java.util.TreeSet<>()).say())
                .startsWith("None from outside these lists")
                .contains("Warning:");
        assertThat(new PackagingRule.Group(
                                "g", Range.exactly(0), java.util.List.of(new PackagingRule.ByEndorsement("e")))
                        .say())
                .contains("Warning:");
    }
}
