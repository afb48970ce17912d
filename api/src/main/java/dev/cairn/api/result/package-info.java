/** Decides which results are on record, what replaced what, and whether a message was already received. */
@NullMarked
package dev.cairn.api.result;

import org.jspecify.annotations.NullMarked;
