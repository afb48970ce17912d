package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.Unit;
import dev.cairn.engine.award.UnitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The awards that can be earned, the units they are made of, and what superseded what. Immutable and thread-safe. */
public final class Catalogue {

    private final SortedMap<AwardVersion, AwardDefinition> awards = new TreeMap<>();
    private final SortedMap<AwardCode, List<AwardDefinition>> published = new TreeMap<>();
    private final SortedMap<UnitCode, Unit> units = new TreeMap<>();
    private final UnitLevels levels;
    private final UnitMappings mappings;
    private final SharingLimits sharing;

    private Catalogue(
            Collection<AwardDefinition> awards, Collection<Unit> units, UnitMappings mappings, SharingLimits sharing) {
        awards.forEach(award -> this.awards.put(award.version(), award));
        this.awards.values().stream()
                .filter(award -> !award.isDraft())
                .forEach(award -> published
                        .computeIfAbsent(award.code(), code -> new ArrayList<>())
                        .add(award));
        published.replaceAll((code, versions) -> List.copyOf(versions));
        units.forEach(unit -> this.units.put(unit.code(), unit));
        this.levels = UnitLevels.of(this.awards.values());
        this.mappings = mappings;
        this.sharing = sharing;
    }

    /** A catalogue of these awards; of two definitions of one version the last stands. */
    public static Catalogue of(Collection<AwardDefinition> awards, Collection<Unit> units, UnitMappings mappings) {
        return new Catalogue(awards, units, mappings, SharingLimits.NONE);
    }

    /** The same catalogue under these sharing limits. */
    public Catalogue under(SharingLimits limits) {
        return new Catalogue(awards.values(), units.values(), mappings, limits);
    }

    /**
     * The catalogue on the class path.
     *
     * @throws IllegalStateException if a file of it is missing or faulty; the message lists every problem
     */
    public static Catalogue load() {
        return read(shippedTexts());
    }

    /** The texts that the shipped catalogue is read from, by file name: what to keep in order to read the same catalogue again. */
    public static SortedMap<String, String> shippedTexts() {
        return CatalogueFiles.onClassPath();
    }

    /**
     * A catalogue from texts kept earlier.
     *
     * @param texts by file name, as {@link #shippedTexts} gives them
     * @throws IllegalStateException if one is missing or faulty; the message lists every problem
     */
    public static Catalogue read(Map<String, String> texts) {
        return new CatalogueFiles(texts).read();
    }

    /** The same catalogue with further or changed award versions, by version; their own check is the caller's. */
    public Catalogue withAwards(Collection<AwardDefinition> others) {
        List<AwardDefinition> all = new ArrayList<>(awards.values());
        all.addAll(others);
        return new Catalogue(all, units.values(), mappings, sharing);
    }

    /** The same catalogue with further units; of two titles of one unit the last stands. */
    public Catalogue withUnits(Collection<Unit> others) {
        List<Unit> all = new ArrayList<>(units.values());
        all.addAll(others);
        return new Catalogue(awards.values(), all, mappings, sharing);
    }

    /**
     * The same catalogue with further mappings.
     *
     * @throws IllegalArgumentException if a unit would supersede itself (edge case B12)
     */
    public Catalogue withMappings(UnitMappings others) {
        List<UnitMapping> all = new ArrayList<>(mappings.listMappings());
        all.addAll(others.listMappings());
        return new Catalogue(awards.values(), units.values(), UnitMappings.of(all), sharing);
    }

    /** What does not fit together among the definitions of this catalogue, each in a sentence; empty where everything does. */
    public List<String> problems() {
        return new CatalogueCheck(this).problems();
    }

    /** Every award with its versions, drafts too, by code and version. */
    public List<AwardDefinition> listAwards() {
        return List.copyOf(awards.values());
    }

    /** This version of an award. */
    public Optional<AwardDefinition> findAward(AwardVersion version) {
        return Optional.ofNullable(awards.get(version));
    }

    /** The codes of which there is a version that is no draft, in their order. */
    public List<AwardCode> listPublished() {
        return List.copyOf(published.keySet());
    }

    /** The versions of an award that are no drafts, by number; empty where there is none. */
    public List<AwardDefinition> listPublished(AwardCode code) {
        return published.getOrDefault(code, List.of());
    }

    /** A version that is no draft; empty where there is none. */
    public Optional<AwardDefinition> findPublished(AwardVersion version) {
        return findAward(version).filter(award -> !award.isDraft());
    }

    /** The version of an award that a learner who commenced on this day is judged by: of several in force, the latest. */
    public Optional<AwardDefinition> findVersion(AwardCode code, LocalDate commencedOn) {
        return awards.values().stream()
                .filter(award -> award.code().equals(code) && award.isInForceOn(commencedOn))
                .reduce((earlier, later) -> later);
    }

    /** The unit of this code. */
    public Optional<Unit> findUnit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    /** Every unit, by code. */
    public List<Unit> listUnits() {
        return List.copyOf(units.values());
    }

    /** What superseded what. */
    public UnitMappings mappings() {
        return mappings;
    }

    /** How many awards a unit may feed. */
    public SharingLimits sharing() {
        return sharing;
    }

    /** At which levels the catalogue packages each unit. */
    public UnitLevels levels() {
        return levels;
    }
}
