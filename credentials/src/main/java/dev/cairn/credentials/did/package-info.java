/** Decides what a DID of ours looks like, where its document stands, and how documents are found without a network. */
@NullMarked
package dev.cairn.credentials.did;

import org.jspecify.annotations.NullMarked;
