/** Decides how long one packaging verdict with its explanation takes, beside what one would write or buy instead. */
@NullMarked
package dev.cairn.benchmarks.packaging;

import org.jspecify.annotations.NullMarked;
