package dev.cairn.engine.packaging;

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
 * @param expiresAfterYears the years for which it is good; null: it does not expire
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
        @Nullable Integer expiresAfterYears) {

    public LearningDesign {
        outcomes = List.copyOf(outcomes);
        deliveryModes = List.copyOf(deliveryModes);
    }

    /** A design of which only the description and the criteria are held. */
    public static LearningDesign of(String description, String criteria) {
        return new LearningDesign(
                description, criteria, List.of(), null, List.of(), null, null, null, null, null, null);
    }
}
