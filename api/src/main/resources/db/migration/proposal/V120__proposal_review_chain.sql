-- The way from what was lost to the award under review, as JSON, roots first; and what an issued award came to rest on later.
alter table review add column chain text not null default '[]';

create table award_basis (
    id            bigint generated always as identity primary key,
    proposal_id   uuid        not null references proposal,
    components    text[]      not null,
    loose_results text[]      not null,
    recorded_at   timestamptz not null
);

create index award_basis_of_proposal on award_basis (proposal_id);
