-- A learner has an id of ours. (organisation, client identifier) and the USI are unique; a second record with the same USI keeps it
-- as claimed until a person merges or splits (decision 25).
create table learner (
    id           uuid primary key,
    given_names  text,
    family_name  text        not null,
    born_on      date,
    usi          text unique,
    usi_claimed  text,
    email        text,
    own_did      text,
    recorded_at  timestamptz not null
);

create table learner_identifier (
    organisation      text not null,
    client_identifier text not null,
    learner_id        uuid not null references learner,
    primary key (organisation, client_identifier)
);

create index learner_identifier_learner on learner_identifier (learner_id);

-- Commencement is the enrolment date where we have it, else the earliest activity start date in the programme (decision 9).
create table enrolment (
    learner_id   uuid not null references learner,
    programme    text not null,
    commenced_on date not null,
    primary key (learner_id, programme)
);
