-- Employers who endorse, and the provider itself. The id is chosen by a person and appears in award definitions and DIDs, so it never changes.
create table organisation (
    id         text        primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name       text        not null check (length(name) between 1 and 200),
    kind       text        not null check (kind in ('EMPLOYER', 'PROVIDER')),
    created_at timestamptz not null
);
