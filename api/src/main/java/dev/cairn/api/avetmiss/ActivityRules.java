package dev.cairn.api.avetmiss;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What must hold between the fields of one training activity (AVETMISS 8.0 with the validation rules named at each issue). */
final class ActivityRules {

    static final String AUSTRALIA = "1101";

    private static final Layout LAYOUT = Layouts.of(NatFile.NAT00120);
    private static final LayoutField PROGRAM = LAYOUT.field("program_identifier");
    private static final LayoutField START = LAYOUT.field("activity_start_date");
    private static final LayoutField END = LAYOUT.field("activity_end_date");
    private static final LayoutField MODE = LAYOUT.field("delivery_mode_identifier");
    private static final LayoutField OUTCOME = LAYOUT.field("outcome_identifier_national");
    private static final LayoutField FUNDING = LAYOUT.field("funding_source_national");
    private static final LayoutField COMMENCING = LAYOUT.field("commencing_program_identifier");
    private static final LayoutField CONTRACT = LAYOUT.field("training_contract_identifier");
    private static final LayoutField APPRENTICE = LAYOUT.field("client_identifier_apprenticeships");
    private static final LayoutField SPECIFIC_FUNDING = LAYOUT.field("specific_funding_identifier");

    private static final String NO_DELIVERY = "NNN";
    private static final String UNIT_ONLY = "8";
    private static final String SPECIFIC_COMMONWEALTH = "13";
    private static final String INTERNATIONAL_ONSHORE = "31";
    private static final int MOST_YEARS = 5;

    private final int year;
    private final LocalDate dayOfImport;
    private final LocalDate periodEnd;
    private final LocalDate earliestStart;

    ActivityRules(int year, LocalDate dayOfImport) {
        this.year = year;
        this.dayOfImport = dayOfImport;
        this.periodEnd = LocalDate.of(year, 12, 31);
        this.earliestStart = LocalDate.of(year - MOST_YEARS, 1, 1);
    }

    void check(NatLine line) {
        LocalDate start = line.findDay(START);
        LocalDate end = line.findDay(END);
        if (start != null) {
            checkStart(line, start);
        }
        if (start != null && end != null) {
            checkSpan(line, start, end);
        }
        if (line.isSound(OUTCOME)) {
            checkOutcome(line, line.text(OUTCOME), start, end);
        }
        checkEnrolment(line);
        checkFunding(line);
    }

    static boolean isOnshoreFunding(NatLine line) {
        return line.isSound(FUNDING) && line.text(FUNDING).equals(INTERNATIONAL_ONSHORE);
    }

    private void checkStart(NatLine line, LocalDate start) {
        if (start.isAfter(periodEnd)) {
            line.report(START, new ActivityIssue.StartAfterPeriod(start, year));
        } else if (start.isBefore(earliestStart)) {
            line.report(START, new ActivityIssue.StartLongAgo(start, year));
        }
    }

    private static void checkSpan(NatLine line, LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            line.report(END, new ActivityIssue.EndBeforeStart(start, end));
        } else if (end.isAfter(start.plusYears(MOST_YEARS))) {
            line.report(END, new ActivityIssue.SpanOverFiveYears(start, end));
        }
    }

    private void checkOutcome(NatLine line, String outcome, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (end != null && outcome.equals(Outcome.CONTINUING) && !end.isAfter(periodEnd)) {
            line.report(END, new ActivityIssue.ContinuingButEnded(end, year));
        }
        if (end != null && Outcome.isFinal(outcome) && end.isAfter(periodEnd)) {
            line.report(END, new ActivityIssue.FinalAfterPeriod(outcome, end, year));
        }
        if (start != null && outcome.equals(Outcome.NOT_STARTED) && start.isBefore(dayOfImport)) {
            line.report(OUTCOME, new ActivityIssue.NotStartedInThePast(start, dayOfImport));
        }
        if (line.isSound(MODE)) {
            checkMode(line, outcome, line.text(MODE));
        }
    }

    private static void checkMode(NatLine line, String outcome, String mode) {
        boolean none = mode.equals(NO_DELIVERY);
        if (Outcome.isWithoutDelivery(outcome)) {
            if (!none) {
                line.report(MODE, new ActivityIssue.ModeForRecognition(outcome, mode));
            }
        } else if (none && Outcome.isOpen(outcome)) {
            line.report(MODE, new ActivityIssue.NoModeWhileOpen(outcome));
        } else if (none && Outcome.isFinal(outcome)) {
            line.report(MODE, new ActivityIssue.NoModeWithDelivery(outcome));
        }
    }

    private static void checkEnrolment(NatLine line) {
        boolean hasProgram = !line.isBlank(PROGRAM);
        if (line.isSound(COMMENCING) && hasProgram == line.text(COMMENCING).equals(UNIT_ONLY)) {
            line.report(COMMENCING, new ActivityIssue.UnitOnly(hasProgram, line.text(COMMENCING)));
        }
        boolean contract = !line.isBlank(CONTRACT);
        if (contract == line.isBlank(APPRENTICE)) {
            line.report(contract ? APPRENTICE : CONTRACT, new ActivityIssue.ContractAlone(contract));
        }
    }

    private static void checkFunding(NatLine line) {
        if (line.isSound(FUNDING)
                && line.text(FUNDING).equals(SPECIFIC_COMMONWEALTH)
                && line.isBlank(SPECIFIC_FUNDING)) {
            line.report(SPECIFIC_FUNDING, new ActivityIssue.NoSpecificFunding());
        }
    }
}
