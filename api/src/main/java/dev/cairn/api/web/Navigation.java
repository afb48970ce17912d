package dev.cairn.api.web;

import dev.cairn.api.account.AccountPrincipal;
import dev.cairn.api.account.CurrentAccount;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the layout asks for: who is signed in, and where they can go. In a template: {@code ${@navigation.links()}}. */
@Component("navigation")
public class Navigation {

    private final List<NavigationLink> links;

    Navigation(ObjectProvider<NavigationLink> links) {
        this.links = links.stream()
                .sorted(Comparator.comparingInt(NavigationLink::order).thenComparing(NavigationLink::label))
                .toList();
    }

    /** The links that the signed-in account may follow; none for a stranger. */
    public List<NavigationLink> links() {
        return findAccount()
                .map(account -> links.stream()
                        .filter(link -> link.roles().stream().anyMatch(account::has))
                        .toList())
                .orElse(List.of());
    }

    /** How the signed-in person is called; empty for a stranger. */
    public String displayName() {
        return findAccount().map(CurrentAccount::displayName).orElse("");
    }

    public boolean signedIn() {
        return findAccount().isPresent();
    }

    private static Optional<CurrentAccount> findAccount() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.account())
                : Optional.empty();
    }
}
