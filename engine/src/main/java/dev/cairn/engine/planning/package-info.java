/** Decides what would be: what an award comes to once more is passed, which award is nearest, and what claiming one costs another. */
@NullMarked
package dev.cairn.engine.planning;

import org.jspecify.annotations.NullMarked;
