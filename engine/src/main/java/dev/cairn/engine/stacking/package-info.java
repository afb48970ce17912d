/** Decides which awards a learner has earned, what they rest on, and what is to be proposed, awaited or reviewed. */
@NullMarked
package dev.cairn.engine.stacking;

import org.jspecify.annotations.NullMarked;
