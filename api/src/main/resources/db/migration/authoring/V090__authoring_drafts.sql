-- What designers write before it is published. A draft that was deleted stays, so that nothing anybody wrote is lost.
create table rule_draft (
    id           uuid primary key,
    kind         text        not null check (kind in ('award', 'decision-model', 'unit-mappings', 'sharing-limits')),
    -- An award's code or a decision model's name, such as BSB50420 or credit-recognition.
    name         text        not null,
    -- The version that it would become; null while its text does not tell.
    number       int,
    state        text        not null check (state in ('draft', 'submitted', 'published', 'deleted')),
    -- Counts saves: whoever saves says on which one the change rests.
    revision     int         not null,
    created_by   text        not null,
    created_at   timestamptz not null,
    submitted_by text,
    submitted_at timestamptz,
    -- Drafts of tables that came in the same file, and leave in it.
    companions   uuid[]      not null default '{}',
    check ((state = 'submitted') = (submitted_by is not null and submitted_at is not null) or state in ('published', 'deleted'))
);

create index rule_draft_of_version on rule_draft (kind, name, number);

-- Every save as it was made.
create table rule_draft_save (
    draft_id       uuid        not null references rule_draft,
    revision       int         not null,
    -- As its author wrote it, to the last blank.
    text           text        not null,
    examples       text        not null,
    -- Titles of units that the rule brings along, as a JSON object by code.
    units          text        not null,
    effective_from date,
    -- What becomes of the version before: the last day of commencement, and until when it is taught out.
    previous_ends  date,
    taught_out     date,
    signed_inside  boolean,
    report         text        not null,
    saved_by       text        not null,
    saved_at       timestamptz not null,
    primary key (draft_id, revision)
);

create index rule_draft_save_by on rule_draft_save (saved_by);
