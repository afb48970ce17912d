package dev.cairn.engine.packaging;

import dev.cairn.engine.award.AwardVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which version of one award judges a learner (decision 9): the one that they were transferred to; else the one in force on the day on
 * which they commenced; else, where nobody knows such a day, the one in force on the day judged. Drafts judge nobody.
 *
 * @param judgedBy the version
 * @param because what decided
 * @param shown other versions whose verdict is worth showing beside, by version: the one that was left by a transfer, and what replaces a
 *     version whose teach-out has ended. They are shown, and nothing is proposed by them
 */
public record VersionChoice(AwardDefinition judgedBy, Because because, List<AwardDefinition> shown) {

    /** What decided. */
    public enum Because {
        TRANSFER("the learner was transferred to it"),
        COMMENCEMENT("it was in force when the learner commenced"),
        DAY_JUDGED("it was in force on the day judged");

        private final String phrase;

        Because(String phrase) {
            this.phrase = phrase;
        }

        /** What decided, as people say it. */
        public String phrase() {
            return phrase;
        }
    }

    /**
     * A recorded transfer to another version.
     *
     * @param on the day from which the learner is judged by it
     */
    public record Transfer(AwardVersion to, LocalDate on) {}

    public VersionChoice {
        shown = shown.stream()
                .sorted(Comparator.comparing(AwardDefinition::version))
                .toList();
    }

    /**
     * The choice among the versions of one award, in whatever order they are given; empty where none was in force.
     *
     * @param commencedOn the day on which the learner commenced; null where nobody knows one
     * @param transfer the latest transfer on record; null: none
     * @param asAt the day judged: a later transfer does not count yet
     * @throws IllegalArgumentException if the versions are of several awards, or the one of the transfer is not among them
     */
    public static Optional<VersionChoice> among(
            Collection<AwardDefinition> versions,
            @Nullable LocalDate commencedOn,
            @Nullable Transfer transfer,
            LocalDate asAt) {
        refuseSeveralAwards(versions);
        Optional<AwardDefinition> byDay = inForceOn(versions, commencedOn == null ? asAt : commencedOn);
        if (transfer != null && !transfer.on().isAfter(asAt)) {
            AwardDefinition to = version(versions, transfer.to());
            List<AwardDefinition> left =
                    byDay.filter(version -> version != to).stream().toList();
            return Optional.of(choice(versions, to, Because.TRANSFER, left, asAt));
        }
        Because because = commencedOn == null ? Because.DAY_JUDGED : Because.COMMENCEMENT;
        return byDay.map(version -> choice(versions, version, because, List.of(), asAt));
    }

    private static VersionChoice choice(
            Collection<AwardDefinition> versions,
            AwardDefinition judgedBy,
            Because because,
            List<AwardDefinition> left,
            LocalDate asAt) {
        List<AwardDefinition> shown = new ArrayList<>(left);
        TeachOut teachOut = judgedBy.teachOut();
        if (teachOut != null && asAt.isAfter(teachOut.until())) {
            replacementOf(judgedBy, versions)
                    .filter(next -> !shown.contains(next))
                    .ifPresent(shown::add);
        }
        return new VersionChoice(judgedBy, because, shown);
    }

    /** The next version after this one. */
    private static Optional<AwardDefinition> replacementOf(
            AwardDefinition version, Collection<AwardDefinition> versions) {
        return published(versions).stream()
                .filter(other -> other.version().number() > version.version().number())
                .findFirst();
    }

    private static Optional<AwardDefinition> inForceOn(Collection<AwardDefinition> versions, LocalDate day) {
        return published(versions).stream()
                .filter(version -> version.isInForceOn(day))
                .reduce((earlier, later) -> later);
    }

    private static List<AwardDefinition> published(Collection<AwardDefinition> versions) {
        return versions.stream()
                .filter(version -> !version.isDraft())
                .sorted(Comparator.comparing(AwardDefinition::version))
                .toList();
    }

    private static AwardDefinition version(Collection<AwardDefinition> versions, AwardVersion wanted) {
        return published(versions).stream()
                .filter(version -> version.version().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected the published version %s that the learner was transferred to, but found %s."
                                .formatted(
                                        wanted,
                                        published(versions).stream()
                                                .map(AwardDefinition::version)
                                                .toList())));
    }

    private static void refuseSeveralAwards(Collection<AwardDefinition> versions) {
        TreeSet<String> codes = new TreeSet<>();
        versions.forEach(version -> codes.add(version.code().value()));
        if (codes.size() > 1) {
            throw new IllegalArgumentException(
                    "Expected versions of one award, but found those of %s.".formatted(codes));
        }
    }
}
