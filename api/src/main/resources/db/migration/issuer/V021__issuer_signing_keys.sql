-- Private keys, each encrypted with AES-256-GCM under the master key, which is never in the database. `sealed` is nonce (12 bytes), then
-- ciphertext and tag; the row's id, DID and public key are bound to it as additional data, so a value moved to another row does not open.
-- Rows are never changed. The newest key of a profile signs; all are published, for as long as their credentials live.
create table signing_key (
    id         uuid        primary key,
    did        text        not null references issuer_profile,
    public_key text        not null unique check (public_key ~ '^z6Mk'),
    sealed     bytea       not null,
    created_at timestamptz not null
);

create index signing_key_of_profile on signing_key (did, created_at);
