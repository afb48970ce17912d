/** Decides what the demonstration shows: learners nobody ever was, in the files that a student management system would send. */
@NullMarked
package dev.cairn.api.demonstration;

import org.jspecify.annotations.NullMarked;
