/** Decides how the application says that a request failed: RFC 9457 problems to programs, pages to people, made in one place. */
@NullMarked
package dev.cairn.api.problem;

import org.jspecify.annotations.NullMarked;
