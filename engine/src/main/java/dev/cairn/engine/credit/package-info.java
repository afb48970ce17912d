/** Decides whether a result counts, as which units, and by which route: credit recognition; and which grant of credit speaks. */
@NullMarked
package dev.cairn.engine.credit;

import org.jspecify.annotations.NullMarked;
