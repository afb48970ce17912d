/** Decides how a list is given out over the API: a page by cursor, with a link to the next. */
@NullMarked
package dev.cairn.api.listing;

import org.jspecify.annotations.NullMarked;
