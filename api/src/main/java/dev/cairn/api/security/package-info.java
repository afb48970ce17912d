/**
 * Decides who gets in and who may call what. Programs use HTTP Basic under {@code /api} and carry no session; people sign in on a page.
 *
 * <p>What is not public needs an account; which role, each controller method says itself by {@code @PreAuthorize}. A method that says
 * nothing stops the start ({@link dev.cairn.api.security.DeclaredAccess}), so that nothing is open by forgetting.
 */
@NullMarked
package dev.cairn.api.security;

import org.jspecify.annotations.NullMarked;
