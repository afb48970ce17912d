create table proposal (
    id                  uuid primary key,
    learner_id          uuid        not null references learner,
    award_code          text        not null,
    award_version       int         not null,
    state               text        not null check (state in ('in-process', 'issued', 'declined', 'rejected', 'withdrawn')),
    earned_on           date        not null,
    components          text[]      not null,
    loose_results       text[]      not null,
    placements          text        not null,
    explanation         text        not null,
    policy              text,
    process_instance_id text,
    proposed_at         timestamptz not null,
    closed_at           timestamptz,
    closed_because      text,
    version             int         not null default 0
);

-- Nothing is proposed twice while it is on its way, and nothing is issued twice.
create unique index proposal_standing on proposal (learner_id, award_code, award_version) where state in ('in-process', 'issued');
create index proposal_of_learner on proposal (learner_id);
create index proposal_open on proposal (proposed_at) where state = 'in-process';

-- What people decided: appended, never changed.
create table endorsement (
    id              bigint generated always as identity primary key,
    proposal_id     uuid        not null references proposal,
    organisation_id text        not null,
    outcome         text        not null check (outcome in ('endorsed', 'declined', 'withdrawn')),
    comment         text,
    decided_by      text,
    decided_at      timestamptz not null,
    unique (proposal_id, organisation_id)
);

create table approval (
    proposal_id uuid primary key references proposal,
    outcome     text        not null check (outcome in ('approved', 'rejected')),
    comment     text,
    decided_by  text        not null,
    decided_at  timestamptz not null
);

-- A decline or a rejection bars that award version for that learner until a person reopens it (decision 19).
create table award_bar (
    id            bigint generated always as identity primary key,
    learner_id    uuid        not null references learner,
    award_code    text        not null,
    award_version int         not null,
    because       text        not null check (because in ('declined', 'rejected', 'revoked')),
    proposal_id   uuid        not null references proposal,
    recorded_at   timestamptz not null,
    lifted_at     timestamptz,
    lifted_by     text,
    lifted_reason text
);

create unique index award_bar_in_force on award_bar (learner_id, award_code, award_version) where lifted_at is null;

-- An award that was issued and is no longer borne out by the facts; a person decides what follows.
create table review (
    id          bigint generated always as identity primary key,
    proposal_id uuid        not null references proposal,
    why         text        not null,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    closed_as   text
);

create unique index review_open on review (proposal_id) where closed_at is null;
