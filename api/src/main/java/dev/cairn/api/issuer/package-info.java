/**
 * Decides who signs here and with which key: the provider's issuer profile, an endorser profile for each organisation, and their keys,
 * which never leave this package.
 */
@NullMarked
package dev.cairn.api.issuer;

import org.jspecify.annotations.NullMarked;
