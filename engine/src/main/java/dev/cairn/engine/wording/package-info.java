/** Decides what somebody meant who wrote a word that may not stand there. */
@NullMarked
package dev.cairn.engine.wording;

import org.jspecify.annotations.NullMarked;
