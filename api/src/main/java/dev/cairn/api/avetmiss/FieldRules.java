package dev.cairn.api.avetmiss;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether each field, looked at alone, holds what its type, its code list and its form allow (AVETMISS 8.0, data element definitions). */
final class FieldRules {

    private static final int SHORT_CODE = 2;
    private static final int FIRST_YEAR_OF_RELEASE_8 = 2018;
    private static final int ACTIVITY_END_YEAR = 64;

    private static final Map<String, String> AVS_OF_BLANK = Map.of(
            "activity_end_date", "3213",
            "delivery_location_identifier", "3830",
            "delivery_location_name", "3830",
            "client_family_name", "4637");

    private FieldRules() {}

    static void check(NatLine line) {
        for (LayoutField field : line.layout().fields()) {
            if (field.scope() != LayoutField.Scope.STATE || field.type() == LayoutField.Type.DATE) {
                check(line, field);
            }
        }
    }

    private static void check(NatLine line, LayoutField field) {
        if (line.isBlank(field)) {
            if (!field.optional()) {
                line.reportUnsound(field, new FieldIssue.Blank(field, AVS_OF_BLANK.get(field.name())));
            }
            return;
        }
        switch (field.type()) {
            case NUMBER -> checkNumber(line, field);
            case DATE -> checkDay(line, field);
            case TEXT -> checkText(line, field);
        }
    }

    private static void checkNumber(NatLine line, LayoutField field) {
        if (!NatDate.isDigits(line.text(), field.from(), field.length())) {
            String value = line.text(field);
            line.reportUnsound(field, new FieldIssue.NotANumber(field, NatDate.isDigits(value, 0, value.length())));
        }
    }

    private static void checkDay(NatLine line, LayoutField field) {
        if (NatDate.parse(line.text(), field.from()) == null) {
            line.reportUnsound(
                    field, new FieldIssue.NotADay(field, NatDate.isDigits(line.text(), field.from(), field.length())));
        }
    }

    private static void checkText(NatLine line, LayoutField field) {
        if (field.dateInText()) {
            if (!line.text(field).equals("@@@@@@@@")) {
                checkDay(line, field);
            }
            return;
        }
        if (line.text().charAt(field.from()) == ' ') {
            line.report(field, new FieldIssue.NotLeftJustified(field));
        }
        if (field.codes() != null) {
            checkCode(line, field, field.codes());
        } else if (field.form() != null) {
            checkForm(line, field, field.form());
        }
    }

    private static void checkCode(NatLine line, LayoutField field, CodeList codes) {
        String value = line.text(field);
        if (codes.contains(value)) {
            return;
        }
        IssueKind kind = unknownCode(line, field, codes, value);
        if (kind.code().severity() == Severity.ERROR) {
            line.reportUnsound(field, kind);
        } else {
            line.report(field, kind);
        }
    }

    private static IssueKind unknownCode(NatLine line, LayoutField field, CodeList codes, String value) {
        IssueKind known = switch (field.name()) {
            case "delivery_mode_identifier" ->
                FieldIssue.ReleaseSevenDeliveryMode.isOne(value)
                        ? new FieldIssue.ReleaseSevenDeliveryMode(value)
                        : null;
            case "outcome_identifier_national" -> knownOutcome(line, value);
            default -> null;
        };
        return known != null
                ? known
                : new FieldIssue.UnknownCode(
                        field, codes, shown(field, line.layout().file(), value));
    }

    /** What is known of an outcome that is not of release 8.0. */
    private static @Nullable IssueKind knownOutcome(NatLine line, String value) {
        if (FieldIssue.RetiredOutcome.isOne(value)) {
            return !value.equals("90") && endedBeforeRelease8(line)
                    ? new FieldIssue.OutcomeOfEarlierRelease(value)
                    : new FieldIssue.RetiredOutcome(value);
        }
        return FieldIssue.StateOutcome.find(value);
    }

    private static boolean endedBeforeRelease8(NatLine line) {
        return NatDate.isDigits(line.text(), ACTIVITY_END_YEAR, 4)
                && Integer.parseInt(line.text(), ACTIVITY_END_YEAR, ACTIVITY_END_YEAR + 4, 10)
                        < FIRST_YEAR_OF_RELEASE_8;
    }

    /** In client files only short codes are shown: in a shifted line a longer one could be a piece of a name or a birth date. */
    private static String shown(LayoutField field, NatFile file, String value) {
        boolean personal = file == NatFile.NAT00080 || file == NatFile.NAT00085;
        return personal && field.length() > SHORT_CODE ? "another value" : value;
    }

    private static void checkForm(NatLine line, LayoutField field, LayoutField.Form form) {
        if (!form.pattern().matcher(line.text(field)).matches()) {
            line.reportUnsound(field, new FieldIssue.WrongForm(field, form.inWords()));
        }
    }
}
