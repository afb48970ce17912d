/**
 * Decides whether a credential is good: unchanged since it was signed, by a key that its issuer publishes, within its dates, with
 * endorsements that are good themselves. Where something cannot be decided it says so; it never takes "not known" for yes or for no.
 */
@NullMarked
package dev.cairn.credentials.verify;

import org.jspecify.annotations.NullMarked;
