package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.decision.DecisionModel;
import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.validity.Validity;
import dev.cairn.engine.validity.ValidityTable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long an award is good: the table names the years and the day that they count from (decisions 6 and 7). */
class ValidityTableTest {

    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate SIGNED = LocalDate.of(2024, 3, 10);

    @Test
    void yearsCountFromTheDayOfEarningAndThatDayIsIncluded() {
        Validity found = ValidityTable.shipped().validityOf(AwardKind.MICRO_CREDENTIAL, null, 3, LEAP_DAY, SIGNED);

        assertThat(found.expiresOn()).contains(LocalDate.of(2027, 2, 28));
        assertThat(found.isRenewable()).isTrue();
        assertThat(found.decidedBy()).hasToString("validity@1#validity_stated-term");
        assertThat(ValidityTable.shipped()
                        .validityOf(AwardKind.MICRO_CREDENTIAL, null, 4, LEAP_DAY, SIGNED)
                        .expiresOn())
                .contains(LocalDate.of(2028, 2, 29));
    }

    @Test
    void whatStatesNoTermIsHeldForGood() {
        Validity found = ValidityTable.shipped().validityOf(MadeUpAwards.M1, LEAP_DAY, SIGNED);

        assertThat(found).isInstanceOf(Validity.Unlimited.class);
        assertThat(found.expiresOn()).isEmpty();
        assertThat(found.isRenewable()).isFalse();
    }

    /** The term that an award states takes precedence over that of its field. */
    @Test
    void theFieldSetsATermWhereTheAwardStatesNone() {
        ValidityTable table = ValidityTable.shipped();

        assertThat(table.validityOf(firstAid(null), LEAP_DAY, SIGNED).expiresOn())
                .contains(LocalDate.of(2027, 2, 28));
        assertThat(table.validityOf(firstAid(2), LEAP_DAY, SIGNED).expiresOn()).contains(LocalDate.of(2026, 2, 28));
        assertThat(table.validityOf(AwardKind.SKILL_SET, "resuscitation", 0, LEAP_DAY, SIGNED)
                        .expiresOn())
                .contains(LocalDate.of(2025, 2, 28));
    }

    private static AwardDefinition firstAid(@Nullable Integer years) {
        return MadeUpAwards.M1.withDesign(MadeUpAwards.M1.design().goodFor(years, "first aid"));
    }

    @Test
    void whatIsNotRecordedIsUndetermined() {
        assertThat(ValidityTable.shipped().validityOf(null, null, 3, LEAP_DAY, SIGNED))
                .isInstanceOf(Validity.Undetermined.class);
        assertThat(ValidityTable.shipped().validityOf(AwardKind.SKILL_SET, null, null, LEAP_DAY, SIGNED))
                .isInstanceOf(Validity.Undetermined.class);
    }

    /** Decision 6: a policy may count from the day of signing; what is not signed is good at least from the day of earning. */
    @Test
    void aTableMayCountFromTheDayOfSigning() {
        ValidityTable signed = changed("\"earned on\"</text></outputEntry>", "\"issued on\"</text></outputEntry>");

        assertThat(signed.validityOf(AwardKind.SKILL_SET, null, 1, LEAP_DAY, SIGNED)
                        .expiresOn())
                .contains(LocalDate.of(2025, 3, 10));
        assertThat(signed.validityOf(AwardKind.SKILL_SET, null, 1, LEAP_DAY, null)
                        .expiresOn())
                .contains(LocalDate.of(2025, 2, 28));
    }

    /** The shipped table as a provider changed it. */
    static ValidityTable changed(String text, String by) {
        RuleAsset shipped = RuleAsset.fromClassPath("dev/cairn/validity/validity.dmn");
        assertThat(shipped.text()).contains(text);
        return new ValidityTable(DecisionModel.compile(
                new RuleAsset(shipped.name(), 2, shipped.text().replace(text, by))));
    }
}
