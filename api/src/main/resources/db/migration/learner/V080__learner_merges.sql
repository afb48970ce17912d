-- Two records of one person, made one by a registrar's decision (decision 25). Nothing is moved: every read takes all records of the person,
-- so a split restores exactly what was before, and both can be asked as they were known at any instant.
create table learner_merge (
    id           uuid        primary key,
    merged_id    uuid        not null references learner,
    into_id      uuid        not null references learner,
    reason       text        not null,
    decided_by   text        not null,
    recorded_at  timestamptz not null,
    -- Written once, when the merge is taken back.
    split_at     timestamptz,
    split_by     text,
    split_reason text,
    check (merged_id <> into_id),
    check (split_at > recorded_at),
    check (num_nulls(split_at, split_by, split_reason) in (0, 3))
);

-- A record is merged into one other at a time; which has others merged into it is not merged itself: the register refuses that.
create unique index learner_merge_in_force on learner_merge (merged_id) where split_at is null;
create index learner_merge_into on learner_merge (into_id);

-- The records of the person to whom a record belongs, as known at an instant; alone, where nothing is merged. The kept one is marked.
create function learner_records(learner uuid, known_at timestamptz) returns table (record_id uuid, kept boolean)
    language sql stable as $$
    select learner, not exists (
        select 1 from cairn.learner_merge m
        where m.merged_id = learner and m.recorded_at <= known_at and (m.split_at is null or m.split_at > known_at))
    union all
    select m.into_id, true from cairn.learner_merge m
    where m.merged_id = learner and m.recorded_at <= known_at and (m.split_at is null or m.split_at > known_at)
    union all
    select m.merged_id, false from cairn.learner_merge m
    where m.into_id = learner and m.recorded_at <= known_at and (m.split_at is null or m.split_at > known_at)
    union all
    select other.merged_id, false
    from cairn.learner_merge m join cairn.learner_merge other on other.into_id = m.into_id and other.merged_id <> m.merged_id
    where m.merged_id = learner and m.recorded_at <= known_at and (m.split_at is null or m.split_at > known_at)
      and other.recorded_at <= known_at and (other.split_at is null or other.split_at > known_at)
$$;
