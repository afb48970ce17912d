package dev.cairn.engine.packaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cairn.engine.award.AwardCode;
import java.util.List;
import java.util.Optional;

/** Reads the JSON form of a table of sharing limits. A text with any problem is not read at all; every problem is told. */
public final class SharingLimitsReader {

    private static final int MOST = 1_000;

    private SharingLimitsReader() {}

    /**
     * Reads a table: {@code limits}, a list of {@code id}, {@code awards} (those preferred first), {@code feeds} (1 where absent) and
     * {@code mayBeShared} (0 where absent); and {@code source}.
     *
     * @throws FaultyDefinitionException if the text is no JSON or has problems; it lists them, the first hundred
     */
    public static SharingLimits read(String text) {
        ProblemsOfText problems = new ProblemsOfText();
        try {
            JsonFields fields = new JsonFields(DefinitionText.MAPPER.readTree(text), "", problems);
            fields.allow("source", "limits");
            List<SharingLimit> limits = fields.objects("limits", false, SharingLimitsReader::limit);
            if (problems.isEmpty()) {
                return new SharingLimits(limits);
            }
        } catch (JsonProcessingException e) {
            problems.add(new DefinitionProblem("", "Expected JSON, but found: " + e.getOriginalMessage() + "."));
        } catch (IllegalArgumentException e) {
            problems.add(new DefinitionProblem("/limits", String.valueOf(e.getMessage())));
        }
        throw new FaultyDefinitionException(problems.list());
    }

    private static Optional<SharingLimit> limit(JsonFields fields) {
        fields.allow("id", "awards", "feeds", "mayBeShared");
        String id = fields.text("id");
        List<AwardCode> awards = fields.listOf("awards", true, AwardCode::new);
        int feeds = fields.findInteger("feeds", 1, MOST).orElse(1);
        int mayBeShared = fields.findInteger("mayBeShared", 0, MOST).orElse(0);
        try {
            return Optional.of(new SharingLimit(id, awards, feeds, mayBeShared));
        } catch (IllegalArgumentException e) {
            fields.problem("awards", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
