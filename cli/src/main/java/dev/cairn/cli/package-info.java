/**
 * Decides what the command line understands and how it answers: words, exit codes, and texts that a person can act upon. The only
 * place outside the application where the clock is read.
 */
@NullMarked
package dev.cairn.cli;

import org.jspecify.annotations.NullMarked;
