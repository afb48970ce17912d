/** Decides where the process engine keeps its state, and that it does so in the transaction of whoever calls it. */
@NullMarked
package dev.cairn.processes.engine;

import org.jspecify.annotations.NullMarked;
