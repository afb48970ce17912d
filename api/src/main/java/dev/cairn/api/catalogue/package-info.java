/** Decides which awards this server knows, and shows their rules to whoever looks. */
@NullMarked
package dev.cairn.api.catalogue;

import org.jspecify.annotations.NullMarked;
