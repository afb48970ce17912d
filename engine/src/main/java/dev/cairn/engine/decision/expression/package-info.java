/** Decides what an expression in a decision table may say, and what it then is: a tree whose evaluation provably ends. */
@NullMarked
package dev.cairn.engine.decision.expression;

import org.jspecify.annotations.NullMarked;
