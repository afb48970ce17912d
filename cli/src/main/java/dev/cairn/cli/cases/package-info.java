/** Decides what a file of results says: CSV, JSON, or a line of a batch; every problem of it is told. */
@NullMarked
package dev.cairn.cli.cases;

import org.jspecify.annotations.NullMarked;
