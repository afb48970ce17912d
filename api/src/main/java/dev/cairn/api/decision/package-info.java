/** Decides when a learner is judged anew, and sets in motion what the engine then finds. */
@NullMarked
package dev.cairn.api.decision;

import org.jspecify.annotations.NullMarked;
