package dev.cairn.api.account;

import dev.cairn.api.organisation.Organisation;
import dev.cairn.api.organisation.OrganisationId;
import dev.cairn.api.organisation.Organisations;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations and accounts of the demonstration, made at the first start in the profile {@value #PROFILE}. All have the password
 * {@value #PASSWORD}, so they cannot sign in outside that profile, even if the database once ran with it.
 *
 * <p>Runs first among the runners ({@code @Order(10)}): others may rely on the accounts.
 */
@Component
@Profile(DemonstrationAccounts.PROFILE)
@Order(10)
public class DemonstrationAccounts implements ApplicationRunner {

    /** The name of the profile. */
    public static final String PROFILE = "demonstration";

    /** The password of all of them: public. */
    public static final String PASSWORD = "stone";

    private static final List<Organisation> ORGANISATIONS = List.of(
            employer("harbour-hotels", "Harbour Hotels Group"),
            employer("civic-kitchens", "Civic Kitchens"),
            employer("coastline-catering", "Coastline Catering"),
            employer("northbridge-retail", "Northbridge Retail"),
            employer("fairwater-health", "Fairwater Health"),
            employer("quayside-digital", "Quayside Digital"),
            employer("ironbark-fabrication", "Ironbark Fabrication"),
            employer("tallwood-builders", "Tallwood Builders"),
            new Organisation(
                    new OrganisationId("harbourline"), "Harbourline Training (made up)", Organisation.Kind.PROVIDER));

    private static final List<NewAccount> ACCOUNTS = List.of(
            account("designer", "Dana Designer", Role.DESIGNER, null),
            account("registrar", "Rosa Registrar", Role.REGISTRAR, null),
            account("administrator", "Ada Administrator", Role.ADMINISTRATOR, null),
            account("integration", "Student management system", Role.INTEGRATION, null),
            account("learner", "Lee Learner", Role.LEARNER, null),
            account("erin.harbour", "Erin at Harbour Hotels", Role.EMPLOYER, "harbour-hotels"),
            account("carl.civic", "Carl at Civic Kitchens", Role.EMPLOYER, "civic-kitchens"),
            account("cora.coastline", "Cora at Coastline Catering", Role.EMPLOYER, "coastline-catering"),
            account("noor.northbridge", "Noor at Northbridge Retail", Role.EMPLOYER, "northbridge-retail"),
            account("fay.fairwater", "Fay at Fairwater Health", Role.EMPLOYER, "fairwater-health"),
            account("quinn.quayside", "Quinn at Quayside Digital", Role.EMPLOYER, "quayside-digital"),
            account("iris.ironbark", "Iris at Ironbark Fabrication", Role.EMPLOYER, "ironbark-fabrication"),
            account("tom.tallwood", "Tom at Tallwood Builders", Role.EMPLOYER, "tallwood-builders"));

    private final Organisations organisations;
    private final Accounts accounts;

    DemonstrationAccounts(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        ORGANISATIONS.stream()
                .filter(organisation ->
                        organisations.findOrganisation(organisation.id()).isEmpty())
                .forEach(organisations::add);
        ACCOUNTS.stream()
                .filter(account -> accounts.findAccount(account.username()).isEmpty())
                .forEach(accounts::add);
    }

    /** Their usernames, in the order in which a page shows them. */
    public static List<String> listUsernames() {
        return ACCOUNTS.stream().map(NewAccount::username).toList();
    }

    private static Organisation employer(String id, String name) {
        return new Organisation(new OrganisationId(id), name, Organisation.Kind.EMPLOYER);
    }

    private static NewAccount account(String username, String displayName, Role role, @Nullable String organisation) {
        return new NewAccount(
                username,
                PASSWORD,
                displayName,
                Set.of(role),
                organisation == null ? null : new OrganisationId(organisation),
                null,
                true);
    }
}
