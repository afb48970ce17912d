/** Decides who a learner is: one person, under how many client identifiers, enrolled in what since when. */
@NullMarked
package dev.cairn.api.learner;

import org.jspecify.annotations.NullMarked;
