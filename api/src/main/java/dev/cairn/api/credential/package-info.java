/** Decides what is signed for an issued award, keeps it, and serves it to whoever asks. */
@NullMarked
package dev.cairn.api.credential;

import org.jspecify.annotations.NullMarked;
