package dev.cairn.engine.award;

import org.jspecify.annotations.Nullable;

/**
 * Where a definition comes from and how sure it is; shown to whoever looks at it.
 *
 * @param source the publication it was read from
 * @param checked whether size, core and rule were seen in print
 * @param illustrative whether the award is made up to show a shape
 * @param notes what is doubtful, in words
 */
public record Provenance(
        String source,
        boolean checked,
        boolean illustrative,
        @Nullable String notes) {}
