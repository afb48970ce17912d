package dev.cairn.engine.planning;

import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What an award comes to now, and with ever more supposed.
 *
 * @param award the award and version
 * @param prospects in order: now, what is in progress passed, what is planned as well, and further units where such were supposed
 */
public record Outlook(AwardVersion award, List<Prospect> prospects) {

    public Outlook {
        prospects = List.copyOf(prospects);
    }

    /** What it comes to as this much is supposed; empty where that was not asked. */
    public Optional<Prospect> findProspect(Supposing supposing) {
        return prospects.stream()
                .filter(prospect -> prospect.supposing() == supposing)
                .findFirst();
    }

    /** What it comes to with everything supposed. */
    public Prospect last() {
        return prospects.get(prospects.size() - 1);
    }

    /**
     * How much less is missing than with the supposition before; nothing for the first one, and where more is missing, as when something
     * grows too old meanwhile. Empty where either of the two is undetermined.
     */
    public Optional<Amount> lessMissing(Prospect prospect) {
        int at = prospects.indexOf(prospect);
        Prospect before = prospects.get(Math.max(0, at - 1));
        return isUndetermined(before) || isUndetermined(prospect)
                ? Optional.empty()
                : Optional.of(before.allocation()
                        .missing()
                        .minus(prospect.allocation().missing()));
    }

    private static boolean isUndetermined(Prospect prospect) {
        return prospect.verdict() instanceof Verdict.Undetermined;
    }

    /** For people, several lines; the wording may change. */
    public String say() {
        StringBuilder text = new StringBuilder(award + "\n");
        for (Prospect prospect : prospects) {
            text.append("  ").append(prospect.say());
            lessMissing(prospect)
                    .filter(less -> !less.isZero())
                    .ifPresent(less ->
                            text.append("    less missing by ").append(less).append('\n'));
        }
        return text.toString();
    }
}
