package dev.cairn.api.web;

import dev.cairn.api.account.Role;
import java.util.Set;

/**
 * A link in the navigation and on the home page, declared as a bean by the concept that owns the page.
 *
 * @param order small numbers first
 * @param description one sentence for the home page
 * @param roles who sees it; the page itself must refuse the others
 */
public record NavigationLink(int order, String label, String path, String description, Set<Role> roles) {

    public NavigationLink {
        roles = Set.copyOf(roles);
    }
}
