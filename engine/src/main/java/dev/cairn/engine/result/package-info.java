/** Decides what is known of a learner: results of units, with their dates, and nothing about what they count for. */
@NullMarked
package dev.cairn.engine.result;

import org.jspecify.annotations.NullMarked;
