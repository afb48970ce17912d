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
                choose(code).ifPresent(this::add);
            }
        }
        concerns.enrolments().keySet().forEach(programme -> choose(programme).ifPresent(this::addWithComponents));
        concerns.requested().forEach(award -> choose(award).ifPresent(this::addWithComponents));
        concerns.onRecord().forEach(this::addVersion);
        return new Awards.JudgedFor(List.copyOf(found.values()), List.copyOf(earlier.values()));
    }

    private Optional<AwardDefinition> choose(AwardCode code) {
        List<AwardDefinition> versions = catalogue.listPublished(code);
        LocalDate commencedOn = concerns.enrolments().get(code);
        VersionChoice.Transfer transfer = concerns.transfers().get(code);
        if (commencedOn == null && transfer == null) {
            addEarlier(versions);
        }
        return VersionChoice.among(versions, commencedOn, transfer, asAt).map(VersionChoice::judgedBy);
    }

    /** Versions under which nothing was achieved cannot have been earned while they were in force. */
    private void addEarlier(List<AwardDefinition> versions) {
        LocalDate first = concerns.firstFact();
        for (AwardDefinition version : versions) {
            LocalDate last = version.effectiveTo();
            if (last != null && last.isBefore(asAt) && first != null && !first.isAfter(last)) {
                earlier.put(version.version(), version);
            }
        }
    }

    private boolean add(AwardDefinition award) {
        return found.put(award.version(), award) == null;
    }

    private void addWithComponents(AwardDefinition award) {
        if (add(award)) {
            award.components().forEach(component -> choose(component).ifPresent(this::addWithComponents));
        }
    }

    private void addVersion(AwardVersion version) {
        catalogue.findPublished(version).ifPresent(this::add);
    }
}
