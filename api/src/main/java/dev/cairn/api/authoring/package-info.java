/**
 * Decides how what a designer writes becomes a rule that judges: drafts, what is wrong with them, who may publish them, and the file in
 * which they travel.
 */
@NullMarked
package dev.cairn.api.authoring;

import org.jspecify.annotations.NullMarked;
