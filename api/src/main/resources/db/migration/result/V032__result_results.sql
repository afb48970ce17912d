-- Results as they were told to us. A correction never overwrites: the old row gets the instant at which it was replaced (decision 8).
create sequence result_id_seq increment by 1;

create table result (
    id           bigint primary key default nextval('result_id_seq'),
    learner_id   uuid        not null references learner,
    unit_code    text        not null,
    programme    text,
    location     text,
    outcome      text        not null,
    started_on   date        not null,
    ended_on     date        not null,
    source       text        not null,
    recorded_at  timestamptz not null,
    replaced_at  timestamptz
);

-- One current result for a learner, unit, programme and start date: the key of AVETMISS NAT00120 within one organisation.
create unique index result_current on result (learner_id, unit_code, coalesce(programme, ''), started_on) where replaced_at is null;
create index result_of_learner on result (learner_id);

-- What a sender's key has already done, so that the same message sent twice changes nothing.
create table result_receipt (
    sender      text        not null,
    sender_key  text        not null,
    body_digest text        not null,
    received_at timestamptz not null,
    primary key (sender, sender_key)
);
