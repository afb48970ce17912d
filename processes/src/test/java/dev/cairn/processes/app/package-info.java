/** A small application around the processes, with ports that write down what they are told. */
@NullMarked
package dev.cairn.processes.app;

import org.jspecify.annotations.NullMarked;
