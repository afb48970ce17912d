/** Decides which units together make an award: the packaging rule as a tree, its JSON form and its plain English. */
@NullMarked
package dev.cairn.engine.packaging;

import org.jspecify.annotations.NullMarked;
