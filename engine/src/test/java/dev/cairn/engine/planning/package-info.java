/** Tests what would be: suppositions, nearest awards, and what a claim costs another award. */
@NullMarked
package dev.cairn.engine.planning;

import org.jspecify.annotations.NullMarked;
