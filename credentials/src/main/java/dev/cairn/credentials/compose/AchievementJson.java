package dev.cairn.credentials.compose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Writes the award itself: an {@code Achievement} of Open Badges 3.0. */
final class AchievementJson {
    private static final String AQF_LEVELS = "https://www.aqf.edu.au/framework/aqf-levels";

    private AchievementJson() {}

    static ObjectNode write(AchievementContent content, String language) {
        ObjectNode achievement = JsonNodeFactory.instance.objectNode();
        achievement.put("id", content.id().toString());
        achievement.putArray("type").add("Achievement");
        achievement.put("achievementType", content.type().term());
        achievement.put("name", content.name());
        achievement.put("description", content.description());
        achievement.putObject("criteria").put("narrative", content.criteria());
        achievement.put("humanCode", content.code());
        achievement.put("version", content.version());
        achievement.put("inLanguage", language);
        putCredits(achievement, "creditsAvailable", content);
        putOutcome(achievement, content);
        putAlignments(achievement, content);
        return achievement;
    }

    /** Writes the credit points, if there are any: 60 as 60, never as 6E+1. */
    static void putCredits(ObjectNode node, String property, AchievementContent content) {
        BigDecimal points = content.creditPoints();
        if (points == null) {
            return;
        }
        BigDecimal shortest = points.stripTrailingZeros();
        if (shortest.scale() <= 0) {
            node.put(property, shortest.longValueExact());
        } else {
            node.put(property, shortest);
        }
    }

    /** The id of the one result description: "was it met?". */
    static String outcomeId(AchievementContent content) {
        return content.id() + "#outcome";
    }

    private static void putOutcome(ObjectNode achievement, AchievementContent content) {
        ObjectNode outcome = achievement.putArray("resultDescription").addObject();
        outcome.put("id", outcomeId(content));
        outcome.putArray("type").add("ResultDescription");
        outcome.put("name", "Outcome");
        outcome.put("resultType", "Status");
    }

    private static void putAlignments(ObjectNode achievement, AchievementContent content) {
        Integer level = content.aqfLevel();
        if (level == null && content.units().isEmpty()) {
            return;
        }
        ArrayNode alignments = achievement.putArray("alignment");
        if (level != null) {
            putLevel(alignments, level);
        }
        for (UnitAlignment unit : content.units()) {
            ObjectNode alignment = alignments.addObject();
            alignment.putArray("type").add("Alignment");
            alignment.put("targetCode", unit.code());
            alignment.put("targetName", unit.title());
            alignment.put("targetFramework", unit.framework());
            alignment.put("targetType", "ceasn:Competency");
            alignment.put("targetUrl", unit.url().toString());
        }
    }

    private static void putLevel(ArrayNode alignments, int level) {
        ObjectNode alignment = alignments.addObject();
        alignment.putArray("type").add("Alignment");
        alignment.put("targetCode", Integer.toString(level));
        alignment.put("targetName", "AQF level " + level);
        alignment.put("targetFramework", "Australian Qualifications Framework");
        alignment.put("targetType", "ext:AQFLevel");
        alignment.put("targetUrl", AQF_LEVELS);
    }
}
