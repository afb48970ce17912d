package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an award is about. Of a micro-credential it asks the minimum of the National Microcredentials Framework (2021): outcomes
 * are stated, they are assessed, the volume of learning is at least one hour, what it gives credit for is stated even where that is
 * nothing, and a provider that is not regulated says what stands behind its quality.
 */
final class LearningDesignReader {

    private final JsonFields fields;
    private final boolean microCredential;

    LearningDesignReader(JsonFields fields, boolean microCredential) {
        this.fields = fields;
        this.microCredential = microCredential;
    }

    LearningDesign read() {
        fields.allow(
                "description",
                "criteria",
                "outcomes",
                "volumeOfLearningHours",
                "deliveryModes",
                "language",
                "assessment",
                "certification",
                "industryRecognition",
                "qualityAssurance",
                "provider",
                "creditTowards",
                "expiresAfterYears",
                "validityField");
        return new LearningDesign(
                fields.text("description"),
                fields.text("criteria"),
                fields.listOf("outcomes", microCredential, text -> text),
                volumeOfLearning(),
                fields.listOf("deliveryModes", microCredential, text -> text),
                language(),
                assessment(),
                fields.findText("certification").orElse(null),
                fields.findText("industryRecognition").orElse(null),
                qualityAssurance(),
                fields.findText("provider").orElse(null),
                creditTowards(),
                fields.findInteger("expiresAfterYears", 1, 100).orElse(null),
                fields.findText("validityField").orElse(null));
    }

    private @Nullable BigDecimal volumeOfLearning() {
        Optional<BigDecimal> hours = fields.findNumber("volumeOfLearningHours");
        if (microCredential && hours.isEmpty()) {
            fields.problem("volumeOfLearningHours", "Expected the volume of learning in hours, but found none.");
        }
        hours.filter(found -> microCredential && found.compareTo(BigDecimal.ONE) < 0)
                .ifPresent(found -> fields.problem(
                        "volumeOfLearningHours",
                        "Expected at least 1 hour, which makes a micro-credential, but found %s.".formatted(found)));
        return hours.orElse(null);
    }

    private @Nullable String language() {
        return microCredential
                ? fields.text("language")
                : fields.findText("language").orElse(null);
    }

    private @Nullable String assessment() {
        Optional<JsonFields> found = fields.findObject("assessment", microCredential);
        if (found.isEmpty()) {
            return null;
        }
        JsonFields assessment = found.get();
        assessment.allow("assessed", "methods", "result");
        if (microCredential && !assessment.flag("assessed", false)) {
            assessment.problem(
                    "assessed",
                    "Expected learning that is assessed, but it is not: taking part alone makes no micro-credential and gives no credit.");
        }
        List<String> methods = assessment.listOf("methods", false, text -> text);
        return String.join(", ", methods) + "; " + assessment.text("result");
    }

    private @Nullable String qualityAssurance() {
        Optional<JsonFields> found = fields.findObject("qualityAssurance", microCredential);
        if (found.isEmpty()) {
            return null;
        }
        JsonFields quality = found.get();
        quality.allow("providerIsRegulated", "statement");
        boolean regulated = quality.flag("providerIsRegulated", false);
        Optional<String> statement = quality.findText("statement");
        if (!regulated && statement.isEmpty()) {
            quality.problem(
                    "statement",
                    "Expected a statement of quality, because the provider is not regulated, but found none.");
        }
        return statement.orElse("The provider is regulated.");
    }

    private List<LearningDesign.CreditTowards> creditTowards() {
        if (microCredential && !fields.has("creditTowards")) {
            fields.problem(
                    "creditTowards", "Expected what it gives credit for, if only an empty list, but found nothing.");
        }
        return fields.objects("creditTowards", false, credit -> {
            credit.allow("into", "as");
            String as = credit.text("as");
            return credit.parse("into", AwardCode::new).map(into -> new LearningDesign.CreditTowards(into, as));
        });
    }
}
