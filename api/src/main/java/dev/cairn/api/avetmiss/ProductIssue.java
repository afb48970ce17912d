package dev.cairn.api.avetmiss;

import java.util.List;

/** What can be wrong with a unit or a program. */
sealed interface ProductIssue extends IssueKind {

    record HoursOver1500(int hours) implements ProductIssue {
        @Override
        public IssueCode code() {
            return IssueCode.HOURS_OVER_1500;
        }

        @Override
        public String expected() {
            return "at most 1500 nominal hours of a subject";
        }

        @Override
        public String found() {
            return String.valueOf(hours);
        }

        @Override
        public String cure() {
            return "Maybe the hours of the whole program, or minutes, were entered.";
        }
    }

    record ProgramHoursBlank(String program) implements ProductIssue {
        @Override
        public IssueCode code() {
            return IssueCode.PROGRAM_HOURS_BLANK;
        }

        @Override
        public String expected() {
            return "nominal hours of program " + program;
        }

        @Override
        public String found() {
            return "only blanks";
        }

        @Override
        public String cure() {
            return "Enter the nominal hours at the source.";
        }
    }

    record UnknownProduct(String product, String kind) implements ProductIssue {
        @Override
        public IssueCode code() {
            return IssueCode.PRODUCT_UNKNOWN;
        }

        @Override
        public String expected() {
            return "a %s that is in the catalogue".formatted(kind);
        }

        @Override
        public String found() {
            return product;
        }

        @Override
        public String cure() {
            return "Results in it are kept but count towards nothing until the catalogue has it: compare the spelling, or add it.";
        }
    }

    record SupersededProduct(String product, String kind, List<String> successors) implements ProductIssue {
        @Override
        public IssueCode code() {
            return IssueCode.PRODUCT_SUPERSEDED;
        }

        @Override
        public String expected() {
            return "a current %s".formatted(kind);
        }

        @Override
        public String found() {
            return "%s, superseded by %s".formatted(product, String.join(" and ", successors));
        }

        @Override
        public String cure() {
            return "Nothing needs doing where it was current at the time; else enrol in %s."
                    .formatted(String.join(" and ", successors));
        }
    }
}
