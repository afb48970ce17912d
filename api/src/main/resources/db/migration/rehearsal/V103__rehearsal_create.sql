-- What a rule would change if it were published: everybody decided under the rules as they are and as they would be. The candidate's text is
-- kept, so that any learner's two explanations can be made again; they are not stored.
create table rehearsal (
    id           uuid        primary key,
    subject      text        not null,
    text_digest  text        not null,
    candidates   text        not null,
    rules_digest text        not null,
    as_at        date        not null,
    as_known_at  timestamptz not null,
    state        text        not null check (state in ('running', 'finished', 'stopped')),
    learners     int         not null,
    done         int         not null default 0,
    counts       text,
    digest       text,
    stopped_why  text,
    started_by   text        not null,
    started_at   timestamptz not null,
    finished_at  timestamptz
);

create index rehearsal_of_text on rehearsal (text_digest, finished_at desc);

-- Only what changes. Names stay where learners may be seen (decision 29): here stand ids.
create table rehearsal_change (
    rehearsal_id uuid not null references rehearsal,
    learner_id   uuid not null references learner,
    award        text not null,
    before       text not null,
    after        text not null,
    primary key (rehearsal_id, learner_id, award)
);
