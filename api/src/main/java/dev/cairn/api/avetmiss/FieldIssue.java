package dev.cairn.api.avetmiss;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be wrong with one field, looked at alone. Values of personal fields are never repeated. */
sealed interface FieldIssue extends IssueKind {

    record Blank(LayoutField field, @Nullable String avs) implements FieldIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FIELD_BLANK;
        }

        @Override
        public String expected() {
            return "a value in " + field.inWords();
        }

        @Override
        public String found() {
            return "only blanks";
        }

        @Override
        public String cure() {
            return "Fill it in at the source; where the answer is not known and the field allows it, the standard writes @.";
        }

        @Override
        public Optional<String> findAvsRule() {
            return Optional.ofNullable(avs);
        }
    }

    record NotLeftJustified(LayoutField field) implements FieldIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FMT_A;
        }

        @Override
        public String expected() {
            return field.inWords() + " to begin in its first column";
        }

        @Override
        public String found() {
            return "blanks before it, which were passed over";
        }

        @Override
        public String cure() {
            return "Maybe the field before it is one character too long: compare the columns.";
        }
    }

    record NotANumber(LayoutField field, boolean spacePadded) implements FieldIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FMT_N;
        }

        @Override
        public String expected() {
            return "%d digits, zero filled, in %s".formatted(field.length(), field.inWords());
        }

        @Override
        public String found() {
            return spacePadded ? "digits padded with blanks" : "other characters than digits";
        }

        @Override
        public String cure() {
            return spacePadded
                    ? "Have the exporter fill numbers with zeros from the left: 40 is written 0040."
                    : "Maybe the line is shifted: compare the columns.";
        }
    }

    record NotADay(LayoutField field, boolean digits) implements FieldIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FMT_D;
        }

        @Override
        public String expected() {
            return "a calendar day DDMMYYYY in " + field.inWords();
        }

        @Override
        public String found() {
            return digits ? "a day that is in no calendar" : "other characters than eight digits";
        }

        @Override
        public String cure() {
            return digits
                    ? "Maybe day and month are swapped, or 29 February stands in a year without one."
                    : "Maybe the line is shifted, or the date is written in another order: compare the columns.";
        }
    }

    /**
     * A code that is not in its list.
     *
     * @param found the code as it may be shown
     */
    record UnknownCode(LayoutField field, CodeList codes, String found) implements FieldIssue {
        @Override
        public IssueCode code() {
            return IssueCode.CODE_UNKNOWN;
        }

        @Override
        public String expected() {
            return "%s in %s".formatted(codes.inWords(), field.inWords());
        }

        @Override
        public String cure() {
            return "Maybe a code of the provider or of a state was exported: map it to the national code at the source.";
        }
    }

    record WrongForm(LayoutField field, String inWords) implements FieldIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FIELD_FORM;
        }

        @Override
        public String expected() {
            return "%s in %s".formatted(inWords, field.inWords());
        }

        @Override
        public String found() {
            return "another form";
        }

        @Override
        public String cure() {
            return "Maybe the line is shifted, or the value was typed by hand: compare the columns.";
        }

        @Override
        public Optional<String> findAvsRule() {
            return field.name().endsWith("field_of_education_identifier") ? Optional.of("3720") : Optional.empty();
        }
    }

    record ReleaseSevenDeliveryMode(String mode) implements FieldIssue {
        private static final Map<String, String> IN_RELEASE_8 =
                Map.of("10", "YNN", "20", "NYN", "30", "NNY", "90", "NNN");

        static boolean isOne(String mode) {
            return IN_RELEASE_8.containsKey(mode) || mode.equals("40");
        }

        @Override
        public IssueCode code() {
            return IssueCode.CODE_UNKNOWN;
        }

        @Override
        public String expected() {
            return "three flags, internal, external and workplace, such as YNN, in delivery mode identifier";
        }

        @Override
        public String found() {
            return "%s, a code of release 7.0".formatted(mode);
        }

        @Override
        public String cure() {
            String now = IN_RELEASE_8.get(mode);
            return now == null
                    ? "Code 40 (other) has no successor: choose the flags at the source."
                    : "In release 8.0 this is written %s: set the exporter to release 8.0.".formatted(now);
        }
    }

    record RetiredOutcome(String outcome) implements FieldIssue {
        static boolean isOne(String outcome) {
            return outcome.equals("53") || outcome.equals("54") || outcome.equals("90");
        }

        @Override
        public IssueCode code() {
            return IssueCode.CODE_UNKNOWN;
        }

        @Override
        public String expected() {
            return "an outcome of release 8.0";
        }

        @Override
        public String found() {
            return "%s, which no longer exists".formatted(outcome);
        }

        @Override
        public String cure() {
            return switch (outcome) {
                case "53" ->
                    "Recognition of current competency is reported as 51 since 2018: correct it at the source.";
                case "54" -> "Recognition that was not granted is reported as 52 since 2018: correct it at the source.";
                default -> "An outcome that is not yet known is reported as 70 (continuing) or 85 (not yet started).";
            };
        }
    }

    record StateOutcome(String outcome, String where) implements FieldIssue {
        private static final Map<String, String> USED_IN = Map.ofEntries(
                Map.entry("65", "Queensland"),
                Map.entry("66", "New South Wales"),
                Map.entry("25", "Victoria"),
                Map.entry("50", "Victoria"),
                Map.entry("5", "Western Australia"),
                Map.entry("8", "Western Australia"),
                Map.entry("11", "Western Australia"),
                Map.entry("15", "Western Australia"),
                Map.entry("16", "Western Australia"),
                Map.entry("55", "Western Australia"));

        static @Nullable StateOutcome find(String outcome) {
            String where = USED_IN.get(outcome);
            return where == null ? null : new StateOutcome(outcome, where);
        }

        @Override
        public IssueCode code() {
            return IssueCode.CODE_UNKNOWN;
        }

        @Override
        public String expected() {
            return "a national outcome";
        }

        @Override
        public String found() {
            return "%s, a state's code (%s)".formatted(outcome, where);
        }

        @Override
        public String cure() {
            return "Export for the national collection, or map the state's code to a national one at the source.";
        }
    }

    /**
     * A code of an earlier release on activity of its time.
     *
     * @param outcome 53 or 54
     */
    record OutcomeOfEarlierRelease(String outcome) implements FieldIssue {
        @Override
        public IssueCode code() {
            return IssueCode.CODE_RETIRED;
        }

        @Override
        public String expected() {
            return "an outcome of release 8.0";
        }

        @Override
        public String found() {
            return "%s on activity that ended before 2018, read as %s"
                    .formatted(outcome, outcome.equals("53") ? "achieved" : "not granted");
        }

        @Override
        public String cure() {
            return "Nothing needs doing: the code was in use then.";
        }
    }

    record MendedCode(String written, String read) implements FieldIssue {
        @Override
        public IssueCode code() {
            return IssueCode.CODE_MENDED;
        }

        @Override
        public String expected() {
            return "a code in capitals";
        }

        @Override
        public String found() {
            return "%s, read as %s".formatted(written, read);
        }

        @Override
        public String cure() {
            return "Correct the code at the source.";
        }
    }
}
