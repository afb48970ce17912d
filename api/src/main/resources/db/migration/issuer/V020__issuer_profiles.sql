-- Who signs: the provider's issuer profiles, and one endorser profile for each organisation that endorses. A profile is its DID. The DID
-- holds the public address of this installation, so another address makes another profile with keys of its own; the old one stays and
-- answers for what was signed under it.
create table issuer_profile (
    did             text        primary key check (did ~ '^did:web:'),
    kind            text        not null check (kind in ('ISSUER', 'ENDORSER')),
    local_id        text        not null check (local_id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    organisation_id text        references organisation,
    name            text        not null check (length(name) between 1 and 200),
    url             text,
    created_at      timestamptz not null,
    check ((kind = 'ENDORSER') = (organisation_id is not null))
);
