package dev.cairn.api.catalogue;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.VersionChoice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The awards of this server: which are on offer, and which of them a learner is judged for. Thread-safe. */
@Component
public class Awards {

    private final RulesInForce rules;

    Awards(RulesInForce rules) {
        this.rules = rules;
    }

    /**
     * The definition of a version that is on record.
     *
     * @throws IllegalStateException if the catalogue has lost it: published versions never go away
     */
    public AwardDefinition definition(AwardVersion version) {
        return rules.current()
                .catalogue()
                .findAward(version)
                // Another instance may have published it a moment ago.
                .or(() -> rules.now().catalogue().findAward(version))
                .orElseThrow(() -> new IllegalStateException(
                        "Expected award version %s in the catalogue, but found none.".formatted(version)));
    }

    /** The title of a unit; its code where the catalogue has none, as for units that were superseded long ago. */
    public String unitTitle(String code) {
        return rules.current()
                .catalogue()
                .findUnit(new UnitCode(code))
                .map(Unit::title)
                .orElse(code);
    }

    /**
     * What decides for what a learner is judged: facts of the learner, no rules.
     *
     * @param requested the awards that were asked for up to the day judged
     * @param firstFact the earliest day on which a result ended or credit was granted; null: there is neither
     */
    public record Concerns(
            Map<AwardCode, LocalDate> enrolments,
            Map<AwardCode, VersionChoice.Transfer> transfers,
            Collection<AwardCode> requested,
            Collection<AwardVersion> onRecord,
            @Nullable LocalDate firstFact) {}

    /**
     * What a learner is judged for.
     *
     * @param candidates one version of each award, and what stands on record
     * @param earlier versions that ended before the day judged, where it is the day on which the award was earned that decides
     */
    public record JudgedFor(List<AwardDefinition> candidates, List<AwardDefinition> earlier) {}

    /**
     * What a learner is judged for: the programmes that they are enrolled in, by the version in force at commencement or the one that they
     * were transferred to; their components; every published micro-credential and skill set; what they asked for; and what stands on record
     * (decision 9). Of what they did not commence it is the version in force on the day judged, and beside it the earlier ones under which they
     * have a result or credit. Drafts are never among them.
     */
    public static JudgedFor listCandidates(Catalogue catalogue, Concerns concerns, LocalDate asAt) {
        return new Candidates(catalogue, concerns, asAt).list();
    }
}
