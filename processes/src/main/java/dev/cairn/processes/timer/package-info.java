/** Decides when a deadline of a process has passed, also after a restart and on any of several instances. */
@NullMarked
package dev.cairn.processes.timer;

import org.jspecify.annotations.NullMarked;
