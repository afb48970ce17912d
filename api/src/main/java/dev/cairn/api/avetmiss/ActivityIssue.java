package dev.cairn.api.avetmiss;

import java.time.LocalDate;

/** What can be wrong with training activity. */
sealed interface ActivityIssue extends IssueKind {

    record EndBeforeStart(LocalDate start, LocalDate end) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.END_BEFORE_START;
        }

        @Override
        public String expected() {
            return "an end on or after the start, " + start;
        }

        @Override
        public String found() {
            return end.toString();
        }

        @Override
        public String cure() {
            return "Maybe the two dates are swapped, or a year is mistyped.";
        }
    }

    record StartAfterPeriod(LocalDate start, int year) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.START_AFTER_PERIOD;
        }

        @Override
        public String expected() {
            return "activity that starts by 31 December %d, the end of the collection period".formatted(year);
        }

        @Override
        public String found() {
            return start.toString();
        }

        @Override
        public String cure() {
            return "Maybe the files are of another collection year than was said.";
        }
    }

    record StartLongAgo(LocalDate start, int year) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.START_OLD;
        }

        @Override
        public String expected() {
            return "activity that started within five years before %d, the collection year".formatted(year);
        }

        @Override
        public String found() {
            return start.toString();
        }

        @Override
        public String cure() {
            return "Maybe a year is mistyped, or an old enrolment was never closed.";
        }
    }

    record SpanOverFiveYears(LocalDate start, LocalDate end) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.SPAN_OVER_5_YEARS;
        }

        @Override
        public String expected() {
            return "activity of at most five years";
        }

        @Override
        public String found() {
            return "%s to %s".formatted(start, end);
        }

        @Override
        public String cure() {
            return "Maybe a year is mistyped.";
        }
    }

    record ContinuingButEnded(LocalDate end, int year) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.CONTINUING_ENDED;
        }

        @Override
        public String expected() {
            return "an end after %d, the collection year, for outcome 70 (continuing activity)".formatted(year);
        }

        @Override
        public String found() {
            return end.toString();
        }

        @Override
        public String cure() {
            return "Maybe the final outcome was not entered, or the end date was not moved on.";
        }
    }

    record FinalAfterPeriod(String outcome, LocalDate end, int year) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FINAL_FUTURE;
        }

        @Override
        public String expected() {
            return "an end by 31 December %d for the final outcome %s".formatted(year, outcome);
        }

        @Override
        public String found() {
            return end.toString();
        }

        @Override
        public String cure() {
            return "Maybe the planned end date stands there instead of the day of the result.";
        }
    }

    record NotStartedInThePast(LocalDate start, LocalDate dayOfImport) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.NOT_STARTED_PAST;
        }

        @Override
        public String expected() {
            return "a start after %s, the day of import, for outcome 85 (not yet started)".formatted(dayOfImport);
        }

        @Override
        public String found() {
            return start.toString();
        }

        @Override
        public String cure() {
            return "Maybe activity has begun (70), or the learner withdrew (40) or never will begin.";
        }
    }

    record ModeForRecognition(String outcome, String mode) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.MODE_RPL;
        }

        @Override
        public String expected() {
            return "delivery mode NNN with outcome %s, as nothing was delivered".formatted(outcome);
        }

        @Override
        public String found() {
            return mode;
        }

        @Override
        public String cure() {
            return "Maybe the outcome was changed to recognition or transfer after enrolment, and the mode was not.";
        }
    }

    record NoModeWithDelivery(String outcome) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.MODE_NNN;
        }

        @Override
        public String expected() {
            return "a delivery mode with outcome %s, as only 51, 52 and 60 go without one".formatted(outcome);
        }

        @Override
        public String found() {
            return "NNN";
        }

        @Override
        public String cure() {
            return "Enter how the unit was delivered; or maybe the outcome is recognition (51) or transfer (60).";
        }
    }

    record NoModeWhileOpen(String outcome) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.MODE_NNN_OPEN;
        }

        @Override
        public String expected() {
            return "a delivery mode with outcome %s, as the unit is to be delivered".formatted(outcome);
        }

        @Override
        public String found() {
            return "NNN";
        }

        @Override
        public String cure() {
            return "Enter how the unit is delivered before its outcome is final.";
        }
    }

    record UnitOnly(boolean hasProgram, String commencing) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.COMMENCING_UNIT_ONLY;
        }

        @Override
        public String expected() {
            return hasProgram
                    ? "commencing program identifier 3 or 4 for an enrolment in a program"
                    : "commencing program identifier 8 for a unit-only enrolment";
        }

        @Override
        public String found() {
            return commencing;
        }

        @Override
        public String cure() {
            return hasProgram
                    ? "Maybe the program was added to a unit-only enrolment later."
                    : "Maybe the program identifier was lost.";
        }
    }

    record ContractAlone(boolean contract) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.CONTRACT_PAIR;
        }

        @Override
        public String expected() {
            return contract
                    ? "a client identifier for apprenticeships beside the training contract identifier"
                    : "a training contract identifier beside the client identifier for apprenticeships";
        }

        @Override
        public String found() {
            return "only blanks";
        }

        @Override
        public String cure() {
            return "Both come from the apprenticeship system and are given together: enter the missing one.";
        }
    }

    record NoSpecificFunding() implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FUNDING_SPECIFIC;
        }

        @Override
        public String expected() {
            return "a specific funding identifier with national funding source 13";
        }

        @Override
        public String found() {
            return "only blanks";
        }

        @Override
        public String cure() {
            return "Enter the identifier of the Commonwealth program, or maybe 11 was meant.";
        }
    }

    record OnshoreFundingAbroad(String location) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FUNDING_ONSHORE;
        }

        @Override
        public String expected() {
            return "a delivery location in Australia with national funding source 31 (international, onshore)";
        }

        @Override
        public String found() {
            return "%s, which lies abroad".formatted(location);
        }

        @Override
        public String cure() {
            return "Maybe 32 (international, offshore) was meant.";
        }
    }

    record AchievedTwice(String unit, String client, int firstLine) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.ACHIEVED_TWICE;
        }

        @Override
        public String expected() {
            return "unit %s passed once by client %s".formatted(unit, client);
        }

        @Override
        public String found() {
            return "it passed again; first in line %d".formatted(firstLine);
        }

        @Override
        public String cure() {
            return "Both are kept and count once. Maybe one enrolment was entered twice.";
        }
    }

    record NoSuccessor(String unit, String successors) implements ActivityIssue {
        @Override
        public IssueCode code() {
            return IssueCode.SUCCESSOR_MISSING;
        }

        @Override
        public String expected() {
            return "an enrolment in %s, the successor of %s, with outcome 61 (superseded subject)"
                    .formatted(successors, unit);
        }

        @Override
        public String found() {
            return "none of this client";
        }

        @Override
        public String cure() {
            return "Maybe the enrolment was closed and not moved on: enrol the learner in the newer unit.";
        }
    }
}
