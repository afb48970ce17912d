package dev.cairn.credentials.compose;

import java.time.LocalDate;

/**
 * One unit that the award rests on. No assessor, no place, no mark: a stranger who is shown the credential needs none of them.
 *
 * @param unitCode such as {@code HLTINF006}
 * @param unitTitle of the unit
 * @param route how the unit was met, in a word for readers: "Assessed", "Recognition of prior learning", "Credit transfer"
 * @param on the local day of the result
 */
public record EvidenceContent(String unitCode, String unitTitle, String route, LocalDate on) {
    public EvidenceContent {
        Expect.text(unitCode, "unit code");
        Expect.text(unitTitle, "unit title");
        Expect.text(route, "route");
    }
}
