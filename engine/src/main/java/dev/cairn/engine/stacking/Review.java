package dev.cairn.engine.stacking;

import dev.cairn.engine.award.AwardVersion;
import java.util.List;

/**
 * The award is issued and no longer earned: a person decides what becomes of it (decision 19).
 *
 * @param issued the award version
 * @param why what is no longer there, by identifiers
 * @param chain how that reaches this award, the roots first: each thing that is lost once, with the awards that rested on it; empty
 *     where nothing that it rested on is lost and its rule is not met all the same
 */
public record Review(AwardVersion issued, String why, List<LostStep> chain) implements Consequence {

    public Review {
        chain = List.copyOf(chain);
    }

    /** A review of which the chain is not known yet. */
    public Review(AwardVersion issued, String why) {
        this(issued, why, List.of());
    }

    /** The same with its chain. */
    Review withChain(List<LostStep> steps) {
        return new Review(issued, why, steps);
    }

    /** What is lost and rests on nothing else that is lost: where the chain begins. */
    public List<LostStep> roots() {
        return chain.stream().filter(step -> !isCarried(step)).toList();
    }

    private boolean isCarried(LostStep step) {
        return chain.stream()
                .flatMap(other -> other.carried().stream())
                .map(AwardVersion::toString)
                .anyMatch(step.what()::equals);
    }

    @Override
    public AwardVersion award() {
        return issued;
    }

    @Override
    public String say() {
        return "to be reviewed: " + why;
    }
}
