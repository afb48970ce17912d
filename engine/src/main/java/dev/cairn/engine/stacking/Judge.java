package dev.cairn.engine.stacking;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.allocation.DoubtfulUnits;
import dev.cairn.engine.award.AwardCode;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Shortfall;
import dev.cairn.engine.explanation.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the stacking rules ask of the engine about one case: to judge an award's rule, to find what an earned award rests on, and to
 * say what is missing. Public because rules reach public types only; one for each case, for one thread.
 *
 * <p>The rules decide what is asked and what follows. Nothing here looks at standings.
 */
public final class Judge {

    private final Allocator allocator;
    private final DoubtfulUnits doubtful;
    private final Map<Asked, Judged> judged = new HashMap<>();

    private record Asked(AwardVersion award, Holdings holdings, Set<AwardCode> held) {}

    Judge(Allocator allocator, DoubtfulUnits doubtful) {
        this.allocator = allocator;
        this.doubtful = doubtful;
    }

    /** Whether the rule of a candidate is met by these holdings and these components; asked the same again, it remembers. */
    public Judged judge(Candidate candidate, Holdings holdings, Collection<AwardCode> components) {
        Set<AwardCode> held = Set.copyOf(components);
        return judged.computeIfAbsent(
                new Asked(candidate.award(), holdings, held), asked -> allocate(candidate, holdings, held));
    }

    private Judged allocate(Candidate candidate, Holdings holdings, Set<AwardCode> held) {
        Allocation allocation = allocator.allocate(candidate.definition(), holdings.units(), held);
        Verdict verdict = doubtful.reconsider(
                allocation, units -> allocator.allocate(candidate.definition(), units, held), holdings.units());
        return new Judged(candidate, allocation, verdict);
    }

    /** The earned award with what it rests on. */
    public Earned earned(Judged judged, Collection<Counting> components, Collection<AwardVersion> issued) {
        return new BasisFinder(judged, components, Set.copyOf(issued)).find();
    }

    /** What is no longer there, in identifiers: what the award rested on, and what its rule misses. */
    public String why(Judged judged, Collection<String> lost) {
        List<String> reasons = new ArrayList<>();
        new TreeSet<>(lost).forEach(what -> reasons.add("rested on " + what + ", which no longer counts"));
        if (judged.verdict() instanceof Verdict.Unsatisfied unsatisfied) {
            reasons.add(unsatisfied.by().stream().map(Judge::say).collect(Collectors.joining(", ")));
        } else if (!judged.met()) {
            reasons.add("nobody can say whether its rule is met");
        }
        return String.join("; ", reasons);
    }

    private static String say(Shortfall shortfall) {
        return shortfall.say() + (shortfall.anyOf().isEmpty() ? "" : " of " + shortfall.anyOf());
    }
}
