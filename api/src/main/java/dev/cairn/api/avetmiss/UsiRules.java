package dev.cairn.api.avetmiss;

/** Whether a client's unique student identifier can be one. Never repeats its value. */
final class UsiRules {

    private static final int LENGTH = 10;
    private static final String ENDED_EXEMPTION = "SHORT";
    private static final int FIRST_YEAR_OF_RELEASE_8 = 2018;

    private UsiRules() {}

    static void check(NatLine line, LayoutField field, String usi, int year) {
        if (usi.isEmpty()) {
            line.report(field, new ClientIssue.UsiBlank());
        } else if (usi.equals(ENDED_EXEMPTION)) {
            if (year >= FIRST_YEAR_OF_RELEASE_8) {
                line.reportUnsound(field, new ClientIssue.UsiExemptionEnded());
            }
        } else if (!Usi.EXEMPTIONS.contains(usi)) {
            checkNumber(line, field, usi);
        }
    }

    private static void checkNumber(NatLine line, LayoutField field, String usi) {
        if (usi.length() != LENGTH) {
            line.reportUnsound(field, new ClientIssue.UsiLength(usi.length()));
            return;
        }
        int foreign = Usi.firstForeign(usi);
        if (foreign >= 0) {
            line.reportUnsound(field, new ClientIssue.UsiAlphabet(usi.charAt(foreign), foreign + 1));
            return;
        }
        char expected = Usi.checkCharacter(usi.substring(0, LENGTH - 1));
        if (usi.charAt(LENGTH - 1) != expected) {
            line.reportUnsound(field, new ClientIssue.UsiCheck(expected));
        }
    }
}
