package dev.cairn.api.catalogue;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardKind;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.packaging.AwardDefinition;
import dev.cairn.engine.packaging.Catalogue;
import dev.cairn.engine.packaging.VersionChoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the award versions that one learner is judged for. */
final class Candidates {

    private final Catalogue catalogue;
    private final Awards.Concerns concerns;
    private final LocalDate asAt;
    private final SortedMap<AwardVersion, AwardDefinition> found = new TreeMap<>();
    private final SortedMap<AwardVersion, AwardDefinition> earlier = new TreeMap<>();

    Candidates(Catalogue catalogue, Awards.Concerns concerns, LocalDate asAt) {
        this.catalogue = catalogue;
        this.concerns = concerns;
        this.asAt = asAt;
    }

    Awards.JudgedFor list() {
        for (AwardCode code : catalogue.listPublished()) {
            if (catalogue.listPublished(code).get(0).award().kind() != AwardKind.QUALIFICATION) {
                choose(code, null).ifPresent(this::add);
            }
        }
        concerns.enrolments()
                .forEach((programme, commencedOn) ->
                        choose(programme, commencedOn).ifPresent(this::addWithComponents));
        concerns.requested().forEach(award -> choose(award, null).ifPresent(this::addWithComponents));
        concerns.onRecord().forEach(this::addVersion);
        return new Awards.JudgedFor(
                List.copyOf(found.values()),
                earlier.values().stream()
                        .filter(award -> !found.containsKey(award.version()))
                        .toList());
    }

    private Optional<AwardDefinition> choose(AwardCode code, @Nullable LocalDate commencedOn) {
        Optional<VersionChoice> choice = VersionChoice.among(
                catalogue.listPublished(code), commencedOn, concerns.transfers().get(code), asAt);
        choice.filter(chosen -> chosen.because() == VersionChoice.Because.DAY_JUDGED)
                .ifPresent(chosen -> addEarlier(chosen.judgedBy()));
        return choice.map(VersionChoice::judgedBy);
    }

    /** Versions under which nothing was achieved cannot have been earned while they were in force. */
    private void addEarlier(AwardDefinition current) {
        LocalDate first = concerns.firstResult();
        if (first != null && first.isBefore(current.effectiveFrom())) {
            catalogue.listPublished(current.code()).stream()
                    .filter(award -> award.effectiveFrom().isBefore(current.effectiveFrom()))
                    .filter(award -> award.effectiveTo() != null && !first.isAfter(award.effectiveTo()))
                    .forEach(award -> earlier.put(award.version(), award));
        }
    }

    private boolean add(AwardDefinition award) {
        return found.put(award.version(), award) == null;
    }

    private void addWithComponents(AwardDefinition award) {
        if (add(award)) {
            award.components().forEach(component -> choose(component, null).ifPresent(this::addWithComponents));
        }
    }

    private void addVersion(AwardVersion version) {
        catalogue.listPublished(version.award()).stream()
                .filter(award -> award.version().equals(version))
                .forEach(this::add);
    }
}
