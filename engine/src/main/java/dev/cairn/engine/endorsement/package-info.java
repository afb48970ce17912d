/** Decides who must endorse a proposal, who approves it, or that the system issues it by itself. */
@NullMarked
package dev.cairn.engine.endorsement;

import org.jspecify.annotations.NullMarked;
