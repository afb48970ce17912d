/** Decides what is wrong with a decision table: gaps, overlaps, rows and columns that make no difference, values nobody allows. */
@NullMarked
package dev.cairn.engine.decision.analysis;

import org.jspecify.annotations.NullMarked;
