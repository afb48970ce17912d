/** Decides which text is a plain decision model: tables and expressions that provably end, read by allow-lists and by nothing else. */
@NullMarked
package dev.cairn.engine.decision.plain;

import org.jspecify.annotations.NullMarked;
