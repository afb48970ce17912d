package dev.cairn.api.avetmiss;

import java.time.LocalDate;

/** What can be wrong with a completed program. */
sealed interface CompletionIssue extends IssueKind {

    record InTheFuture(LocalDate completed, LocalDate dayOfImport) implements CompletionIssue {
        @Override
        public IssueCode code() {
            return IssueCode.COMPLETED_FUTURE;
        }

        @Override
        public String expected() {
            return "a completion by %s, the day of import".formatted(dayOfImport);
        }

        @Override
        public String found() {
            return completed.toString();
        }

        @Override
        public String cure() {
            return "Maybe the planned date of completion stands there, or the year is mistyped.";
        }
    }

    record LongAgo(LocalDate completed, int year) implements CompletionIssue {
        @Override
        public IssueCode code() {
            return IssueCode.COMPLETED_OLD;
        }

        @Override
        public String expected() {
            return "a completion within ten years before %d, the collection year".formatted(year);
        }

        @Override
        public String found() {
            return completed.toString();
        }

        @Override
        public String cure() {
            return "Maybe the year is mistyped.";
        }
    }

    record NotCompleted() implements CompletionIssue {
        @Override
        public IssueCode code() {
            return IssueCode.NOT_COMPLETED;
        }

        @Override
        public String expected() {
            return "a date of completion";
        }

        @Override
        public String found() {
            return "01019999: the enrolment is not completed";
        }

        @Override
        public String cure() {
            return "Nothing needs doing in files for Tasmania, where the date says so; it is never read as an award.";
        }
    }

    record NoUnitAchieved(String program, String client, int units) implements CompletionIssue {
        @Override
        public IssueCode code() {
            return IssueCode.COMPLETED_NO_UNITS;
        }

        @Override
        public String expected() {
            return "a unit that counts towards %s, completed by client %s".formatted(program, client);
        }

        @Override
        public String found() {
            return "%d unit(s) reported in it, none of them achieved or open".formatted(units);
        }

        @Override
        public String cure() {
            return "Maybe the client or the program is the wrong one: check the units against the packaging rules.";
        }
    }

    record BeforeLastUnit(LocalDate completed, LocalDate lastUnit) implements CompletionIssue {
        @Override
        public IssueCode code() {
            return IssueCode.COMPLETED_BEFORE_UNITS;
        }

        @Override
        public String expected() {
            return "a completion on or after the day on which the last passed unit of the program ended, " + lastUnit;
        }

        @Override
        public String found() {
            return completed.toString();
        }

        @Override
        public String cure() {
            return "Maybe the date of completion was entered early, or a unit was passed that the program did not need.";
        }
    }

    record CompletedTwice(String program, String client, int firstLine) implements CompletionIssue {
        @Override
        public IssueCode code() {
            return IssueCode.COMPLETED_TWICE;
        }

        @Override
        public String expected() {
            return "one completion of %s by client %s".formatted(program, client);
        }

        @Override
        public String found() {
            return "a second one on another date; first in line %d".formatted(firstLine);
        }

        @Override
        public String cure() {
            return "Maybe the date was corrected and both were exported: keep the right one.";
        }
    }

    record NoParchmentNumber() implements CompletionIssue {
        @Override
        public IssueCode code() {
            return IssueCode.PARCHMENT_MISSING;
        }

        @Override
        public String expected() {
            return "a parchment number with issued flag Y, as other lines have one";
        }

        @Override
        public String found() {
            return "only blanks";
        }

        @Override
        public String cure() {
            return "Enter the number of the certificate at the source.";
        }
    }
}
