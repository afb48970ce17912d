/** Decides whether the rule assets are fit to ship: they validate, their scenario tables pass, their documentation is current. */
@NullMarked
package dev.cairn.rules;

import org.jspecify.annotations.NullMarked;
