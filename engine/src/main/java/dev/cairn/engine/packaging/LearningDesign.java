package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an award is about, as its credential states it: the critical information of the National Microcredentials Framework, as far
 * as it is held.
 *
 * @param description what the award is, one or more sentences
 * @param criteria what a learner does to earn it, in words
 * @param outcomes what its holder knows or can do; may be empty for a qualification
 * @param volumeOfLearning hours of learning; null where not stated
 * @param deliveryModes such as {@code online} or {@code workplace}; empty where not stated
 * @param language the language of delivery, in English; null where not stated
 * @param assessment how it is assessed; null where not stated
 * @param certification what is given out, such as {@code statement of attainment}; null where not stated
 * @param industryRecognition who recognises it; null where nobody is known to
 * @param qualityAssurance what stands behind its quality; null where not stated
 * @param provider who gives the learning; null where not stated
 * @param creditTowards the larger awards that recognise it, as its own provider states it; what counts is the larger award's own
 *     list of components
 * @param expiresAfterYears the years for which it is good, as it states them; null: it states none, and its field may
 * @param validityField the field whose rules set a term, such as {@code first aid}; null: none
 */
public record LearningDesign(
        String description,
        String criteria,
        List<String> outcomes,
        @Nullable BigDecimal volumeOfLearning,
        List<String> deliveryModes,
        @Nullable String language,
        @Nullable String assessment,
        @Nullable String certification,
        @Nullable String industryRecognition,
        @Nullable String qualityAssurance,
        @Nullable String provider,
        List<CreditTowards> creditTowards,
        @Nullable Integer expiresAfterYears,
        @Nullable String validityField) {

    /**
     * A larger award and how this one counts there.
     *
     * @param into the larger award
     * @param as such as {@code core}, {@code elective} or {@code whole}
     */
    public record CreditTowards(AwardCode into, String as) {}

    public LearningDesign {
        outcomes = List.copyOf(outcomes);
        deliveryModes = List.copyOf(deliveryModes);
        creditTowards = List.copyOf(creditTowards);
    }

    /** A design of which only the description and the criteria are held. */
    public static LearningDesign of(String description, String criteria) {
        return new LearningDesign(
                description,
                criteria,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** The same, good for so many years, or for as long as the rules of a field say; null: it states none. */
    public LearningDesign goodFor(@Nullable Integer years, @Nullable String field) {
        return new LearningDesign(
                description,
                criteria,
                outcomes,
                volumeOfLearning,
                deliveryModes,
                language,
                assessment,
                certification,
                industryRecognition,
                qualityAssurance,
                provider,
                creditTowards,
                years,
                field);
    }
}
