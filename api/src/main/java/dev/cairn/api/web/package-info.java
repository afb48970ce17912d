/**
 * Decides how a page looks: the layout, the navigation, the one style sheet, the pages that belong to nobody else.
 *
 * <p>A page of another package uses the layout like this, in {@code templates/<concept>/<page>.html}:
 *
 * <pre>{@code
 * <!DOCTYPE html>
 * <html xmlns:th="http://www.thymeleaf.org" th:replace="~{layout :: page('Inbox', ~{::main})}">
 *   <main> <h1>Inbox</h1> … </main>
 * </html>
 * }</pre>
 *
 * <ul>
 *   <li>The first argument is the title of the window; write it as a literal, or as an expression without the literal's quotes.
 *   <li>Forms: {@code <form method="post" th:action="@{/…}">} brings the token against forged requests by itself.
 *   <li>Blocks that are there: {@code class="card"}, {@code "cards"} (a grid of them), {@code "notice"}, {@code "notice good"},
 *       {@code "notice bad"}, {@code "badge"}, {@code "table"} around a {@code <table>} that may scroll, {@code "actions"} around buttons,
 *       {@code "button"} and {@code "button quiet"} on links, {@code "hint"} for small print, {@code "field"} around a label and its input.
 *   <li>No script and no style inside a page: the content security policy refuses both.
 *   <li>A link in the navigation: a bean of type {@link dev.cairn.api.web.NavigationLink} in the concept's own package.
 * </ul>
 */
@NullMarked
package dev.cairn.api.web;

import org.jspecify.annotations.NullMarked;
