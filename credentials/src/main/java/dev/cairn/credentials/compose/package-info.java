/**
 * Decides what a credential of ours says and how: Open Badges 3.0 on the Verifiable Credentials Data Model 2.0. Everything that a
 * person wrote (titles, comments) is data and is written by a JSON writer; the national student identifier (USI) has no place here at
 * all.
 */
@NullMarked
package dev.cairn.credentials.compose;

import org.jspecify.annotations.NullMarked;
