package dev.cairn.api.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.api.CairnProperties;
import dev.cairn.api.organisation.Organisation;
import dev.cairn.api.organisation.OrganisationId;
import dev.cairn.api.organisation.Organisations;
import dev.cairn.api.problem.NotFoundProblem;
import dev.cairn.credentials.compose.IssuerProfile;
import dev.cairn.credentials.did.DidDocuments;
import dev.cairn.credentials.did.DidWeb;
import dev.cairn.credentials.sign.CredentialSigner;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The profiles that sign here. Keys stay inside: callers hand in what is to be signed. Every call joins the caller's transaction.
 * Thread-safe.
 */
@Component
@Transactional
public class Issuers {
    private static final Pattern LOCAL_ID = Pattern.compile("[a-z0-9-]{1,63}");

    private final ProfileRegister profiles;
    private final KeyRegister keys;
    private final KeyVault vault;
    private final Organisations organisations;
    private final CairnProperties properties;
    private final IssuerSettings settings;
    private final Clock clock;
    private final CredentialSigner signer = new CredentialSigner();

    Issuers(
            ProfileRegister profiles,
            KeyRegister keys,
            KeyVault vault,
            Organisations organisations,
            CairnProperties properties,
            IssuerSettings settings,
            Clock clock) {
        this.profiles = profiles;
        this.keys = keys;
        this.vault = vault;
        this.organisations = organisations;
        this.properties = properties;
        this.settings = settings;
        this.clock = clock;
    }

    /** The provider's profile: made, with its key, on first need. */
    public IssuerProfile issuerProfile() {
        URI url = settings.url() == null ? properties.publicUrl() : settings.url();
        IssuerProfile profile = new IssuerProfile(did(ProfileKind.ISSUER, settings.id()), providerName(), url);
        return kept(ProfileKind.ISSUER, settings.id(), null, profile);
    }

    /**
     * The profile of an organisation that endorses: made, with its key, on first need.
     *
     * @throws NotFoundProblem when there is no such organisation
     */
    public IssuerProfile endorserProfile(OrganisationId organisationId) {
        Organisation organisation = organisations.organisation(organisationId);
        String id = organisationId.value();
        return kept(
                ProfileKind.ENDORSER,
                id,
                id,
                new IssuerProfile(did(ProfileKind.ENDORSER, id), organisation.name(), null));
    }

    /**
     * A signed copy of a credential, signed now.
     *
     * @param unsigned whose issuer is the signer
     * @param by a profile from this bean
     * @throws IllegalStateException when the key was altered in the database
     */
    public ObjectNode sign(ObjectNode unsigned, IssuerProfile by) {
        String did = by.did().toString();
        SealedKey key = keys.findCurrent(did)
                .orElseThrow(() -> new IllegalStateException("Expected a key of %s, but found none.".formatted(did)));
        return signer.sign(unsigned, vault.open(key), did, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The document behind a DID of ours, without a network; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<JsonNode> findDidDocument(String did) {
        return profiles.exists(did)
                ? Optional.of(DidDocuments.compose(did, keys.listPublicKeys(did)))
                : Optional.empty();
    }

    /** The document of a profile under the present public address. */
    @Transactional(readOnly = true)
    Optional<JsonNode> findDidDocument(ProfileKind kind, String localId) {
        return LOCAL_ID.matcher(localId).matches()
                ? findDidDocument(did(kind, localId).toString())
                : Optional.empty();
    }

    private IssuerProfile kept(
            ProfileKind kind, String localId, @Nullable String organisationId, IssuerProfile profile) {
        if (profiles.keep(kind, localId, organisationId, profile, clock.instant())) {
            keys.add(vault.make(profile.did().toString()), clock.instant());
        }
        return profile;
    }

    private DidWeb did(ProfileKind kind, String localId) {
        return DidWeb.under(properties.publicUrl(), kind.segment(), localId);
    }

    private String providerName() {
        String name = settings.name();
        if (name != null && !name.isBlank()) {
            return name;
        }
        return organisations.listOrganisations().stream()
                .filter(organisation -> organisation.kind() == Organisation.Kind.PROVIDER)
                .map(Organisation::name)
                .findFirst()
                .orElseGet(() -> properties.publicUrl().getHost());
    }
}
