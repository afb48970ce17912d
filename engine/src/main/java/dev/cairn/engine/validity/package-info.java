/** Decides how long an award is good once it is earned or issued, and whether it can be renewed. */
@NullMarked
package dev.cairn.engine.validity;

import org.jspecify.annotations.NullMarked;
