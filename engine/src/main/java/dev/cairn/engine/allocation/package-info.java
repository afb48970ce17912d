/** Decides which unit holds which place in a packaging rule: the best assignment, never the first one. */
@NullMarked
package dev.cairn.engine.allocation;

import org.jspecify.annotations.NullMarked;
