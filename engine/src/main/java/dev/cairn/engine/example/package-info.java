/** Decides what an example says, and whether a rule decides it as its author expects; every problem of its text is told. */
@NullMarked
package dev.cairn.engine.example;

import org.jspecify.annotations.NullMarked;
