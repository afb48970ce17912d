create table account (
    id              uuid        primary key,
    -- Lower case: two accounts never differ by case alone.
    username        text        not null unique check (username = lower(username) and length(username) between 1 and 100),
    -- With the name of its algorithm in front, so that another can follow.
    password        text        not null,
    display_name    text        not null check (length(display_name) between 1 and 200),
    organisation_id text        references organisation (id),
    -- The learner whose record this account may see; no foreign key, the account does not know the table.
    learner_id      text,
    enabled         boolean     not null,
    -- Made for the demonstration: its password is public, so outside that profile nobody signs in with it.
    demonstration   boolean     not null,
    created_at      timestamptz not null,
    version         bigint      not null
);

create table account_role (
    account_id uuid not null references account (id) on delete cascade,
    role       text not null check (role in ('DESIGNER', 'EMPLOYER', 'REGISTRAR', 'LEARNER', 'INTEGRATION', 'ADMINISTRATOR')),
    primary key (account_id, role)
);

create index account_organisation on account (organisation_id) where organisation_id is not null;
create index account_learner on account (learner_id) where learner_id is not null;
