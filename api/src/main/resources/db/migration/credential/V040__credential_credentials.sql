-- The signed document as it was issued, byte for byte. Rows are never changed or deleted.
create table credential (
    id            uuid primary key,
    proposal_id   uuid        not null unique references proposal,
    learner_id    uuid        not null references learner,
    award_code    text        not null,
    award_version int         not null,
    earned_on     date        not null,
    issued_at     timestamptz not null,
    document      text        not null
);

create index credential_of_learner on credential (learner_id);
