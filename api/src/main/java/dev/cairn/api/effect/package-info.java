/** Decides what a decision about learners would come to, before it is taken: it is taken, judged and undone. */
@NullMarked
package dev.cairn.api.effect;

import org.jspecify.annotations.NullMarked;
