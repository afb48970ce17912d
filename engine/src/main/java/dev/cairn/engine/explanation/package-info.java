/** Decides how a verdict is said: what was found, from which facts, resting on which other findings. */
@NullMarked
package dev.cairn.engine.explanation;

import org.jspecify.annotations.NullMarked;
