/** Decides which organisations there are: the employers who endorse, and the provider. */
@NullMarked
package dev.cairn.api.organisation;

import org.jspecify.annotations.NullMarked;
