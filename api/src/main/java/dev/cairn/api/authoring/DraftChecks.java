package dev.cairn.api.authoring;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.api.authoring.DraftReport.Problem;
import dev.cairn.api.catalogue.DecisionModelKind;
import dev.cairn.engine.decision.RuleAsset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries what a designer wrote against the rules in force. Thread-safe; outside any transaction, for it may take seconds. */
@Component
class DraftChecks {

    private final RulesAtHand rules;
    private final TestRuns runs;
    private final Clock clock;

    DraftChecks(RulesAtHand rules, TestRuns runs, Clock clock) {
        this.rules = rules;
        this.runs = runs;
        this.clock = clock;
    }

    /** A draft after its checks: which version it would become, and what they made of it. */
    record Checked(@Nullable Integer number, DraftReport report) {}

    /** What is wrong with a draft, and what is worth a second look. Never fails: a draft that breaks the checks has that as its problem. */
    Checked check(DraftKind kind, String name, DraftContent content) {
        TrialRules now = rules.now();
        Integer number = number(kind, name, content, now);
        String digest = digest(kind, name, number, content);
        try {
            return new Checked(number, runs.run(name, () -> report(kind, name, number, content, digest, now)));
        } catch (TestRuns.GivenUp e) {
            Problem problem = new Problem("run", "", String.valueOf(e.getMessage()));
            return new Checked(
                    number, new DraftReport(digest, now.digest(), List.of(problem), List.of(), "", null, List.of()));
        }
    }

    /** The digest of the rules in force: a report made against others is out of date. */
    String rulesNow() {
        return rules.digestNow();
    }

    private DraftReport report(
            DraftKind kind,
            String name,
            @Nullable Integer number,
            DraftContent content,
            String digest,
            TrialRules now) {
        LocalDate today = LocalDate.now(clock);
        return switch (kind) {
            case AWARD -> new AwardCheck(name, content).check(digest, now, today);
            case DECISION_MODEL ->
                new DecisionCheck(DecisionModelKind.find(name).orElseThrow(), number == null ? 1 : number, content)
                        .check(digest, now, today);
            case UNIT_MAPPINGS, SHARING_LIMITS -> new RegisterCheck(kind, content).check(digest, now, today);
        };
    }

    /** An award's text says its version; everything else becomes the next one. */
    private static @Nullable Integer number(DraftKind kind, String name, DraftContent content, TrialRules now) {
        return kind == DraftKind.AWARD
                ? AwardCheck.find(content.text())
                        .map(award -> award.version().number())
                        .orElse(null)
                : Integer.valueOf(now.latest(kind, name) + 1);
    }

    /** Stands for what would be published: the same digest, the same decisions. */
    static String digest(DraftKind kind, String name, @Nullable Integer number, DraftContent content) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", kind.code()).put("name", name).put("number", number);
        node.put(
                "effectiveFrom",
                content.effectiveFrom() == null ? null : content.effectiveFrom().toString());
        node.put(
                "previous",
                content.previous() == null ? null : content.previous().toString());
        node.set("units", content.writeUnits());
        node.put("text", content.text());
        return RuleAsset.digestOf(AuthoringJson.write(node));
    }
}
