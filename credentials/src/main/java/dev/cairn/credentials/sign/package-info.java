/**
 * Decides how a credential is signed: Data Integrity with the cryptosuite {@code eddsa-rdfc-2022} (W3C Data Integrity EdDSA
 * Cryptosuites 1.0, section 3.2), and how its keys are written.
 */
@NullMarked
package dev.cairn.credentials.sign;

import org.jspecify.annotations.NullMarked;
