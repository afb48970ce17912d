/** Decides what a rule asset is, reads it, and evaluates a decision table with a trace that names rows. */
@NullMarked
package dev.cairn.engine.decision;

import org.jspecify.annotations.NullMarked;
