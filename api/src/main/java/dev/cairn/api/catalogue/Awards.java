package dev.cairn.api.catalogue;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The awards of this server: which are on offer, and which of them a learner is judged for. Thread-safe. */
@Component
public class Awards {

    private final Catalogue catalogue;

    Awards(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The definition of a version that is on record.
     *
     * @throws IllegalStateException if the catalogue has lost it: published versions never go away
     */
    public AwardDefinition definition(AwardVersion version) {
        return catalogue
                .findAward(version)
                .orElseThrow(() -> new IllegalStateException(
                        "Expected award version %s in the catalogue, but found none.".formatted(version)));
    }

    /** The title of a unit; its code where the catalogue has none, as for units that were superseded long ago. */
    public String unitTitle(String code) {
        return catalogue.findUnit(new UnitCode(code)).map(Unit::title).orElse(code);
    }

    /**
     * What a learner is judged for: the programmes that they are enrolled in, by the version in force at commencement; their
     * components; every published micro-credential and skill set in force on the day judged; and what stands on record
     * (decision 9). Drafts are never among them.
     */
    public List<AwardDefinition> listCandidates(
            Map<AwardCode, LocalDate> enrolments, Collection<AwardVersion> onRecord, LocalDate asAt) {
        SortedMap<AwardVersion, AwardDefinition> candidates = new TreeMap<>();
        catalogue.listAwards().stream()
                .filter(award -> award.award().kind() != AwardKind.QUALIFICATION && award.isInForceOn(asAt))
                .forEach(award -> candidates.put(award.version(), award));
        enrolments.forEach((programme, commencedOn) -> catalogue
                .findVersion(programme, commencedOn)
                .ifPresent(award -> addWithComponents(award, asAt, candidates)));
        onRecord.stream().map(this::definition).forEach(award -> candidates.put(award.version(), award));
        candidates.values().removeIf(AwardDefinition::isDraft);
        return List.copyOf(candidates.values());
    }

    private void addWithComponents(
            AwardDefinition award, LocalDate asAt, SortedMap<AwardVersion, AwardDefinition> candidates) {
        if (candidates.put(award.version(), award) == null) {
            award.components().stream()
                    .map(component -> catalogue.findVersion(component, asAt).orElse(null))
                    .filter(Objects::nonNull)
                    .forEach(component -> addWithComponents(component, asAt, candidates));
        }
    }
}
