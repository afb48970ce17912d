package dev.cairn.engine.planning;

import dev.cairn.engine.allocation.Allocation;
import dev.cairn.engine.allocation.Placement;
import dev.cairn.engine.award.Amount;
import dev.cairn.engine.award.AwardVersion;
import dev.cairn.engine.explanation.Verdict;
import dev.cairn.engine.result.ResultId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What claiming a smaller award now does to a larger one (edge case E7).
 *
 * @param small the smaller award
 * @param large the larger award
 * @param effect what it comes to
 * @param claimed the smaller award's allocation
 * @param before the larger award's allocation while the smaller one is not claimed
 * @param after the larger award's allocation once it is; equal to {@code before} where nothing is spent
 * @param spent results that the smaller award would hold and the larger one could no longer use
 * @param instead placements by which the smaller award is met without any result that the larger one uses; empty where there are
 *     none, or where none are needed
 */
public record Claim(
        AwardVersion small,
        AwardVersion large,
        Effect effect,
        Allocation claimed,
        Allocation before,
        Allocation after,
        SortedSet<ResultId> spent,
        List<Placement> instead) {

    /** What claiming comes to. */
    public enum Effect {
        /** The smaller award cannot be claimed: its rule is not met. */
        NOT_EARNED,
        /** It can be claimed, and the larger one misses nothing by it. */
        COSTS_NOTHING,
        /** It can be claimed, and the larger one then misses more: the learner may wait. */
        COSTS,
        /** One of the verdicts is undetermined. */
        CANNOT_BE_SAID
    }

    public Claim {
        spent = Collections.unmodifiableSortedSet(new TreeSet<>(spent));
        instead = List.copyOf(instead);
    }

    /** The places in the larger award that rest on results which the smaller one would hold, by line and unit. */
    public List<Placement> contested() {
        return before.placements().stream()
                .filter(placement -> spent.contains(placement.unit().result()))
                .toList();
    }

    /** How much more the larger award then misses. */
    public Amount cost() {
        return effect == Effect.COSTS ? after.missing().minus(before.missing()) : Amount.ZERO;
    }

    /** For people, one or more lines; the wording may change. */
    public String say() {
        return switch (effect) {
            case NOT_EARNED -> "%s cannot be claimed: %s.\n".formatted(small, Words.say(claimed.verdict()));
            case CANNOT_BE_SAID -> sayDoubts();
            case COSTS_NOTHING ->
                "%s can be claimed now: %s misses nothing by it (%s).\n"
                        .formatted(small, large, Words.say(after.verdict()));
            case COSTS -> sayCosts();
        };
    }

    private String sayDoubts() {
        Allocation doubted = List.of(claimed, before, after).stream()
                .filter(one -> one.verdict() instanceof Verdict.Undetermined)
                .findFirst()
                .orElse(after);
        return "What claiming %s does to %s cannot be said. %s: %s.\n"
                .formatted(small, large, doubted.award(), Words.say(doubted.verdict()));
    }

    private String sayCosts() {
        String units = contested().stream()
                .map(placement -> "%s (%s)"
                        .formatted(placement.unit().unit(), placement.line().line()))
                .collect(Collectors.joining(", "));
        String text = "Claiming %s now spends what %s needs: %s.\n%s is then %s.\n"
                .formatted(small, large, units, large, Words.say(after.verdict()));
        if (instead.isEmpty()) {
            return text + "The learner may wait.\n";
        }
        return text
                + "%s can be claimed at no cost from %s instead; or the learner may wait.\n"
                        .formatted(
                                small,
                                instead.stream()
                                        .map(placement ->
                                                placement.unit().unit().value())
                                        .collect(Collectors.joining(", ")));
    }
}
