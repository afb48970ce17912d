package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.PackagingRule;
import dev.cairn.engine.stacking.Earned;
import dev.cairn.engine.stacking.Proposed;
import dev.cairn.engine.stacking.Stacker;
import dev.cairn.engine.stacking.StackingOutcome;
import dev.cairn.engine.stacking.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stacking on the catalogue that is shipped: food safety, from two units by a micro-credential and a skill set to a qualification. */
class CatalogueStackingTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Stacker STACKER = Stacker.shipped(CATALOGUE);
    private static final String FOOD_SAFETY = "SITXFSA005 SITXFSA006";

    @Test
    void twoUnitsMakeAMicroCredentialForWhichTheSkillSetWaits() {
        StackingOutcome outcome = stack(cookery(), ACase.of().results(FOOD_SAFETY));

        assertThat(awards(outcome)).isEqualTo("MC-01 SITSS00069");
        assertThat(outcome.proposals()).extracting(CatalogueStackingTest::code).containsExactly("MC-01");
        assertThat(outcome.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.earned().basis().restsOnComponentsOnly()).isTrue();
            assertThat(waiting.forComponents()).hasToString("[MC-01@1]");
        });
    }

    @Test
    void theSkillSetIsProposedOnTheIssuedMicroCredentialAlone() {
        StackingOutcome outcome = stack(
                cookery(), ACase.of().results(FOOD_SAFETY).issued("MC-01", "").candidates(cookery()));

        assertThat(outcome.proposals()).singleElement().satisfies(proposed -> {
            assertThat(code(proposed)).isEqualTo("SITSS00069");
            assertThat(proposed.earned().basis().looseResults()).isEmpty();
        });
    }

    @Test
    void theQualificationRestsOnTheMicroCredentialAndOnTheOtherUnits() {
        StackingOutcome outcome = stack(cookery(), ACase.of().results(wholeCookery()));

        assertThat(awards(outcome)).isEqualTo("MC-01 SITSS00069 SIT30821");
        assertThat(outcome.waiting())
                .extracting(Waiting::award)
                .map(Object::toString)
                .containsExactly("SITSS00069@1", "SIT30821@1");
        assertThat(outcome.waiting().get(1).earned().basis()).satisfies(basis -> {
            assertThat(basis.components()).hasToString("[MC-01@1]");
            assertThat(basis.looseResults()).hasSize(23);
        });
    }

    @Test
    void everyPublishedAwardIsJudgedInOneGo() {
        List<AwardDefinition> published = CATALOGUE.listAwards().stream()
                .filter(award -> !award.isDraft())
                .toList();
        StackingOutcome outcome = stack(published, ACase.of().results(wholeCookery()));

        assertThat(outcome.explanations()).hasSameSizeAs(published);
        assertThat(outcome.earned())
                .extracting(Earned::award)
                .map(Object::toString)
                .contains("SIT30821@1");
    }

    static List<AwardDefinition> cookery() {
        return Stream.of("MC-01", "SITSS00069", "SIT30821")
                .map(code -> CATALOGUE
                        .findVersion(new AwardCode(code), LocalDate.of(2024, 1, 1))
                        .orElseThrow())
                .toList();
    }

    /** The core, three cookery electives and two others. */
    static String wholeCookery() {
        AwardDefinition award = cookery().get(2);
        return Stream.of("core", "group-a", "group-c")
                .flatMap(line -> firstUnits(award.findLine(line).orElseThrow(), line))
                .map(UnitCode::value)
                .collect(Collectors.joining(" "));
    }

    private static Stream<UnitCode> firstUnits(PackagingRule line, String id) {
        return line.units().stream().limit(id.equals("core") ? 20 : id.equals("group-a") ? 3 : 2);
    }

    private static StackingOutcome stack(List<AwardDefinition> candidates, ACase described) {
        return STACKER.stack(described.candidates(candidates).build());
    }

    private static String awards(StackingOutcome outcome) {
        return outcome.earned().stream()
                .map(earned -> earned.award().award().value())
                .collect(Collectors.joining(" "));
    }

    private static String code(Proposed proposed) {
        return proposed.award().award().value();
    }
}
