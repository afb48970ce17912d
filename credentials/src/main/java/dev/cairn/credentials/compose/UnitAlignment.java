package dev.cairn.credentials.compose;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A unit that the award is made of, with the place where it is described.
 *
 * @param code such as {@code HLTINF006}
 * @param title of the unit
 * @param framework the register or curriculum it belongs to
 * @param url its page there, absolute
 */
public record UnitAlignment(String code, String title, String framework, URI url) {
    private static final String NATIONAL_REGISTER = "https://training.gov.au/training/details/";

    public UnitAlignment {
        Expect.text(code, "unit code");
        Expect.text(title, "unit title");
        Expect.text(framework, "framework");
        Expect.absolute(url, "url of the unit");
    }

    /** A unit of Australia's national register of vocational education, training.gov.au. */
    public static UnitAlignment nationallyRegistered(String code, String title) {
        URI url = URI.create(NATIONAL_REGISTER + URLEncoder.encode(code, StandardCharsets.UTF_8));
        return new UnitAlignment(code, title, "training.gov.au", url);
    }
}
