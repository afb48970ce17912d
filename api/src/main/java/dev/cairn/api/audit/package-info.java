/**
 * Decides how it is kept who decided what and when: appended in the same transaction as what it tells of, chained by hash afterwards.
 *
 * <p>Entries carry ids, never names, birthdays or other data of persons: what is chained cannot be erased.
 */
@NullMarked
package dev.cairn.api.audit;

import org.jspecify.annotations.NullMarked;
