-- Results that a registrar corrected, with the reason. The corrected result is a row of its own in "result"; here stands what it replaced, so
-- that it can be taken back, and so that a sender who repeats what was corrected does not undo it.
create table result_correction (
    id                uuid        primary key,
    learner_id        uuid        not null references learner,
    unit_code         text        not null,
    programme         text,
    started_on        date        not null,
    before_outcome    text        not null,
    before_ended_on   date        not null,
    outcome           text        not null,
    ended_on          date        not null,
    reason            text        not null check (length(reason) between 1 and 2000),
    decided_by        text        not null,
    recorded_at       timestamptz not null,
    -- Written once, when the correction is taken back.
    taken_back_at     timestamptz,
    taken_back_by     text,
    taken_back_reason text,
    check (num_nulls(taken_back_at, taken_back_by, taken_back_reason) in (0, 3))
);

create index result_correction_of_result on result_correction (learner_id, unit_code, started_on);
