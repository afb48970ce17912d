package dev.cairn.benchmarks.packaging;

import dev.cairn.engine.allocation.AllocationCase;
import dev.cairn.engine.packaging.AwardDefinition;

/**
 * One award and one learner.
 *
 * @param name what it is, with its seed where it has one
 */
record Instance(String name, AwardDefinition award, AllocationCase known) {}
