/** Decides when a proposal becomes a credential: who is asked to endorse, who approves, and what is told to whom on the way. */
@NullMarked
package dev.cairn.processes.issuance;

import org.jspecify.annotations.NullMarked;
