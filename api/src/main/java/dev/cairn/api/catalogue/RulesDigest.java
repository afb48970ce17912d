package dev.cairn.api.catalogue;

import dev.cairn.engine.decision.RuleAsset;
import dev.cairn.engine.packaging.Catalogue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** One value for all rules that this application decides by: another value, other rules. */
@Component
public class RulesDigest {

    private static final List<String> ASSETS =
            List.of("dev/cairn/credit/credit-recognition.dmn", "dev/cairn/stacking/stacking.drl");

    private final String value;

    RulesDigest(Catalogue catalogue) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ASSETS.forEach(asset ->
                    digest.update(RuleAsset.fromClassPath(asset).digest().getBytes(StandardCharsets.UTF_8)));
            // Records print all they hold: rules, points, components, dates.
            catalogue
                    .listAwards()
                    .forEach(award -> digest.update(award.toString().getBytes(StandardCharsets.UTF_8)));
            digest.update(catalogue.mappings().listMappings().toString().getBytes(StandardCharsets.UTF_8));
            this.value = HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Hexadecimal, 64 digits. */
    public String value() {
        return value;
    }
}
