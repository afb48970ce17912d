/** Decides who has an account, in which roles, for which organisation or learner. */
@NullMarked
package dev.cairn.api.account;

import org.jspecify.annotations.NullMarked;
