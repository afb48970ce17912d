package dev.cairn.engine.credit;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.packaging.Ratio;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The shares of a bachelor degree that a complete qualification in the same or a related discipline is worth, where nothing more
 * particular speaks (AQF Second Edition, Qualifications Pathways Policy, section 2.1). Shares are as the policy states them; what is
 * granted is whole steps, downwards, and what that leaves off is shown (decision 13). Where no row speaks, a person decides.
 */
public final class AqfGuidance {

    /**
     * One row of the guidance.
     *
     * @param fromLevel the AQF level of the qualification brought: 5 a diploma, 6 an advanced diploma or associate degree
     * @param intoYears the length of the degree in years of full-time study
     * @param share the share of the degree
     */
    public record Row(int fromLevel, int intoYears, Ratio share) {
        /** The row's id, such as {@code level-5-into-3-years}. */
        public String id() {
            return "level-%d-into-%d-years".formatted(fromLevel, intoYears);
        }
    }

    /**
     * What is aimed at.
     *
     * @param award the degree
     * @param years its length in years of full-time study
     * @param size all of it, in its measure
     * @param step the size of a whole unit: only whole ones are granted
     */
    public record Degree(AwardCode award, int years, Amount size, Amount step) {}

    private static final AqfGuidance SHIPPED = new AqfGuidance(List.of(
            new Row(5, 3, new Ratio(33, 100)),
            new Row(5, 4, new Ratio(25, 100)),
            new Row(6, 3, new Ratio(50, 100)),
            new Row(6, 4, new Ratio(375, 1000))));

    private final List<Row> rows;

    /** Guidance by these rows; a provider that reads 33 % as one third says so in its own. */
    public AqfGuidance(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The guidance as the policy states it. */
    public static AqfGuidance shipped() {
        return SHIPPED;
    }

    /**
     * The credit that the guidance comes to; empty where no row speaks, or it comes to less than one whole step.
     *
     * @param id the id of the recorded award brought
     * @param from the qualification brought, complete and in the same or a related discipline
     * @param fromLevel its AQF level
     * @param heldOn the day on which it was awarded
     */
    public Optional<CreditGrant> grant(ResultId id, AwardCode from, int fromLevel, Degree into, LocalDate heldOn) {
        return rows.stream()
                .filter(row -> row.fromLevel() == fromLevel && row.intoYears() == into.years())
                .findFirst()
                .flatMap(row -> grant(id, from, row, into, heldOn));
    }

    private static Optional<CreditGrant> grant(ResultId id, AwardCode from, Row row, Degree into, LocalDate heldOn) {
        long parts = (long) into.size().hundredths() * row.share().part();
        int share = (int) (parts / row.share().whole());
        Amount granted = new Amount(share - share % into.step().hundredths());
        if (granted.isZero()) {
            return Optional.empty();
        }
        return Optional.of(CreditGrant.ofAmount(
                        id, into.award(), BlockCredit.unspecified(granted, into.step()), Route.CREDIT_TRANSFER, heldOn)
                .resting(CreditBasis.GUIDANCE, from)
                .leavingOff(new Amount(share).minus(granted)));
    }
}
