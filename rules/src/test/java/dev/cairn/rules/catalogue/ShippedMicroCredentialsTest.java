package dev.cairn.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.credit.CreditAdvice;
import dev.cairn.engine.credit.CreditAsked;
import dev.cairn.engine.credit.MicroCredential;
import dev.cairn.engine.credit.MicroCredentialRecognition;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.LearningDesign;
import dev.cairn.engine.result.ResultId;
import dev.cairn.engine.result.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The micro-credentials that we ship meet the minimum that we ask of others, and say so much of themselves. */
class ShippedMicroCredentialsTest {

    private static final MicroCredentialRecognition TABLE = MicroCredentialRecognition.shipped();
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static Stream<AwardDefinition> shipped() {
        return CATALOGUE.listAwards().stream().filter(award -> award.award().kind() == AwardKind.MICRO_CREDENTIAL);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isRecognisedByItself(AwardDefinition shipped) {
        assertThat(TABLE.advise(asAnotherReadsIt(shipped), asked(shipped, new CreditAsked.What.Nothing())))
                .isInstanceOf(CreditAdvice.WithoutCredit.class);
    }

    /** It counts as its units, or, since most of them claim no level, a person says so. */
    @ParameterizedTest
    @MethodSource("shipped")
    void isNeverRefusedAsCredit(AwardDefinition shipped) {
        CreditAsked.What units = new CreditAsked.What.Units(shipped.rule().listedUnits());

        assertThat(TABLE.advise(asAnotherReadsIt(shipped), asked(shipped, units)))
                .isInstanceOfAny(CreditAdvice.Granted.class, CreditAdvice.Undetermined.class)
                .extracting(advice -> advice.decidedBy().line())
                .isIn("micro-credential-recognition_specified", "micro-credential-recognition_level-missing");
    }

    private static CreditAsked asked(AwardDefinition shipped, CreditAsked.What what) {
        return new CreditAsked(
                new ResultId("asked"),
                shipped.code(),
                shipped.award().aqfLevel(),
                true,
                what,
                Route.CREDIT_TRANSFER,
                DAY);
    }

    private static MicroCredential asAnotherReadsIt(AwardDefinition shipped) {
        LearningDesign design = shipped.design();
        String quality = design.qualityAssurance();
        return new MicroCredential(
                shipped.code(),
                information(design),
                design.assessment() != null,
                design.volumeOfLearning(),
                quality != null && quality.equals("The provider is regulated.")
                        ? MicroCredential.Quality.REGULATED_PROVIDER
                        : MicroCredential.Quality.STATEMENT,
                true,
                shipped.award().aqfLevel(),
                MicroCredential.Term.UNLIMITED);
    }

    /** What a definition always says, if only that there is none, and beside it what this one says. */
    private static SortedSet<String> information(LearningDesign design) {
        SortedSet<String> given = new TreeSet<>(List.of(
                "title", "description", "prerequisites", "credit recognition", "industry recognition", "stackability"));
        add(given, "provider", design.provider() != null);
        add(given, "learning outcomes", !design.outcomes().isEmpty());
        add(given, "delivery mode", !design.deliveryModes().isEmpty());
        add(given, "language", design.language() != null);
        add(given, "volume of learning", design.volumeOfLearning() != null);
        add(given, "assessment", design.assessment() != null);
        add(given, "certification", design.certification() != null);
        add(given, "quality assurance", design.qualityAssurance() != null);
        return given;
    }

    private static void add(SortedSet<String> given, String name, boolean isGiven) {
        if (isGiven) {
            given.add(name);
        }
    }
}
