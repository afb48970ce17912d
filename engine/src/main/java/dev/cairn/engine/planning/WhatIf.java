package dev.cairn.engine.planning;

import dev.cairn.engine.allocation.Allocator;
import dev.cairn.engine.packaging.AwardDefinition;

/** Answers what an award would come to if more were passed. Pure and thread-safe. */
public final class WhatIf {

    private final Allocator allocator;

    /** What-if by this allocator. */
    public WhatIf(Allocator allocator) {
        this.allocator = allocator;
    }

    /**
     * What any version of an award comes to now and with ever more supposed.
     *
     * @param award the award judged, also one that the learner is not enrolled in
     * @param plans of the learner
     */
    public Outlook ask(AwardDefinition award, Plans plans) {
        return new Outlook(
                award.version(),
                plans.suppositions().stream()
                        .map(supposition -> supposition.judge(allocator, award))
                        .toList());
    }
}
