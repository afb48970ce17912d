package dev.cairn.engine.packaging;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.Award;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.award.UnitCode;
import dev.cairn.engine.explanation.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of an award: what it is, its packaging rule, and who stands behind it. Immutable.
 *
 * @param award the award, its version and where the definition comes from
 * @param design what it is about, as its credential states it
 * @param packaging which units together make it
 * @param components smaller awards that count as blocks of their units where those are placed, sorted by code
 * @param nesting the smaller awards of its nest, and what becomes of them when it is taken
 * @param entry what a learner must bring to be enrolled; null: nothing is stated
 * @param employers ids of the organisations that endorse it, sorted
 * @param doubtful what was not seen in print
 * @param notJudged conditions of the award that this definition states and the engine does not judge; shown to whoever looks
 * @param effectiveFrom the first day on which a learner may commence under this version
 * @param effectiveTo the last such day; null while it is open
 * @param teachOut until when those who commenced complete it; null: no end is set
 * @param draftBecause why this is a draft, which is never a candidate (decision 18); null: it is whole
 */
public record AwardDefinition(
        Award award,
        LearningDesign design,
        Packaging packaging,
        List<AwardCode> components,
        Nesting nesting,
        @Nullable EntryRequirement entry,
        List<String> employers,
        Doubtful doubtful,
        List<String> notJudged,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable TeachOut teachOut,
        @Nullable String draftBecause) {

    public AwardDefinition {
        components = components.stream().distinct().sorted().toList();
        employers = employers.stream().distinct().sorted().toList();
        notJudged = List.copyOf(notJudged);
        if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException("Expected the last day on or after the first, but %s to %s was found."
                    .formatted(effectiveFrom, effectiveTo));
        }
    }

    /** A version without an end of teach-out. */
    public AwardDefinition(
            Award award,
            LearningDesign design,
            Packaging packaging,
            List<AwardCode> components,
            Nesting nesting,
            @Nullable EntryRequirement entry,
            List<String> employers,
            Doubtful doubtful,
            List<String> notJudged,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable String draftBecause) {
        this(
                award,
                design,
                packaging,
                components,
                nesting,
                entry,
                employers,
                doubtful,
                notJudged,
                effectiveFrom,
                effectiveTo,
                null,
                draftBecause);
    }

    public AwardVersion version() {
        return award.version();
    }

    public AwardCode code() {
        return award.code();
    }

    /** Its lines. */
    public PackagingRule rule() {
        return packaging.rule();
    }

    /** The points of units where the rule counts points; empty elsewhere. */
    public Map<UnitCode, Amount> points() {
        return packaging.points();
    }

    /** Units that ask for other units first. */
    public List<Prerequisite> prerequisites() {
        return packaging.prerequisites();
    }

    /** What the rule counts: units, or points of units. */
    public Measure measure() {
        return packaging.measure();
    }

    /** The same award with another packaging, as a decision about one learner or an author's trial makes it. */
    public AwardDefinition withPackaging(Packaging other) {
        return with(other, effectiveTo, teachOut, draftBecause);
    }

    /** The same award about which something else is said. */
    public AwardDefinition withDesign(LearningDesign other) {
        return new AwardDefinition(
                award,
                other,
                packaging,
                components,
                nesting,
                entry,
                employers,
                doubtful,
                notJudged,
                effectiveFrom,
                effectiveTo,
                teachOut,
                draftBecause);
    }

    /** The same version with an end of teach-out, as a register sets it once the version is superseded. */
    public AwardDefinition taughtOut(TeachOut end) {
        return with(packaging, effectiveTo, end, draftBecause);
    }

    /** The same without the mark of a draft, as an author's trial judges it. */
    public AwardDefinition withoutDraftMark() {
        return draftBecause == null ? this : with(packaging, effectiveTo, teachOut, null);
    }

    /** The same version with another last day on which a learner may commence under it, as its successor sets it. */
    public AwardDefinition endingOn(LocalDate last) {
        return with(packaging, last, teachOut, draftBecause);
    }

    private AwardDefinition with(
            Packaging otherPackaging,
            @Nullable LocalDate otherEnd,
            @Nullable TeachOut otherTeachOut,
            @Nullable String otherMark) {
        return new AwardDefinition(
                award,
                design,
                otherPackaging,
                components,
                nesting,
                entry,
                employers,
                doubtful,
                notJudged,
                effectiveFrom,
                otherEnd,
                otherTeachOut,
                otherMark);
    }

    public boolean isDraft() {
        return draftBecause != null;
    }

    /** Whether a learner who commences on this day is judged by this version. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** Whether a list held is known to be partial (decision 18). */
    public boolean hasPartialLists() {
        return rule().lines().anyMatch(line -> line instanceof PackagingRule.Choose choose && !choose.complete());
    }

    /** The line of this id. */
    public Optional<PackagingRule> findLine(String id) {
        return rule().lines().filter(line -> line.id().equals(id)).findFirst();
    }

    /**
     * Why this rule must not be published, as far as its thresholds and lists tell; empty for a rule that may be, and for a draft
     * only a statement about what it holds so far. Each problem names its line.
     */
    public List<DefinitionProblem> problemsOnPublishing() {
        return new RuleBounds(this).problems();
    }

    /**
     * What it says that can never matter: nothing can stand in a line, nobody needs an option or reaches a branch, a condition always
     * holds. Each problem names its line and, where there is one, the line that makes it needless.
     *
     * @param levels the levels of units where the definition states none
     */
    public List<DefinitionProblem> requirementsThatNeverMatter(UnitLevels levels) {
        return new MaskedRequirements(this, levels).problems();
    }

    /** The whole definition in plain English, several lines, from the tree itself. */
    public String say() {
        return new PlainEnglish(this).say();
    }
}
