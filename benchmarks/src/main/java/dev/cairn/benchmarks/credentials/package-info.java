/** Decides how long it takes to sign and to verify a credential. */
@NullMarked
package dev.cairn.benchmarks.credentials;

import org.jspecify.annotations.NullMarked;
