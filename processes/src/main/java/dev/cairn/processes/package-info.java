/** Decides how the process engine is wired: one transaction for all, optimistic locks, timers that outlive a restart. */
@NullMarked
package dev.cairn.processes;

import org.jspecify.annotations.NullMarked;
