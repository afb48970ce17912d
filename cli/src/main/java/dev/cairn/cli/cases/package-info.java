/** Decides what a file of results says: which results, and what else is known of the learner; every problem of it is told. */
@NullMarked
package dev.cairn.cli.cases;

import org.jspecify.annotations.NullMarked;
