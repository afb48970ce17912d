/** Decides what a rule would change if it were published: who gains, who loses, who stays as they are. */
@NullMarked
package dev.cairn.api.rehearsal;

import org.jspecify.annotations.NullMarked;
