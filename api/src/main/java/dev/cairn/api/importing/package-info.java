/** Decides what of an import comes on record: all of it, its good lines, or nothing; and keeps the report. */
@NullMarked
package dev.cairn.api.importing;

import org.jspecify.annotations.NullMarked;
