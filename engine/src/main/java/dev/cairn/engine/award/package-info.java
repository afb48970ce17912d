/** Decides what an award is, by which code and version it is known, and what its units are called. */
@NullMarked
package dev.cairn.engine.award;

import org.jspecify.annotations.NullMarked;
