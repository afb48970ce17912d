package dev.cairn.api.account;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it. Forgets the password's hash once the sign-in is decided. */
public final class AccountPrincipal implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final transient CurrentAccount account;
    private final boolean enabled;
    private @Nullable String password;

    AccountPrincipal(CurrentAccount account, String password, boolean enabled) {
        this.account = account;
        this.password = password;
        this.enabled = enabled;
    }

    public CurrentAccount account() {
        return account;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return account.username();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }

    /** Two sessions of one account are the same principal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal that && account.id().equals(that.account.id());
    }

    @Override
    public int hashCode() {
        return account.id().hashCode();
    }

    /** Without name and password: principals end up in logs. */
    @Override
    public String toString() {
        return "account " + account.id();
    }
}
