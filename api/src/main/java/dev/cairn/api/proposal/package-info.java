/** Decides what becomes of an award that was found earned: who was asked, what they said, where it stands. */
@NullMarked
package dev.cairn.api.proposal;

import org.jspecify.annotations.NullMarked;
