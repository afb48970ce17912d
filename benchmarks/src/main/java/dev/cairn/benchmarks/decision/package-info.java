/** Decides how long credit recognition and stacking take for a learner, what a decision model costs, and what the same costs by hand. */
@NullMarked
package dev.cairn.benchmarks.decision;

import org.jspecify.annotations.NullMarked;
