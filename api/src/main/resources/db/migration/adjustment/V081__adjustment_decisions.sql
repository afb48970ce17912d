-- What a person decided about how a learner is judged, beside results: adjustments, credit, facts, requests, transfers. Appended; that one
-- is taken back is a row of its own (decision 8).
create table learner_decision (
    id          uuid        primary key,
    learner_id  uuid        not null references learner,
    -- Those that were taken together for a group; null: about this learner alone.
    group_id    uuid,
    group_name  text,
    kind        text        not null
        check (kind in ('waive', 'substitute', 'force', 'bar', 'credit', 'attribute', 'evidence', 'request', 'transfer')),
    -- JSON, as it was sent; its form goes by kind.
    detail      text        not null,
    reason      text        not null check (length(reason) between 1 and 2000),
    decided_by  text        not null,
    recorded_at timestamptz not null,
    check ((group_id is null) = (group_name is null))
);

create index learner_decision_of_learner on learner_decision (learner_id, recorded_at);
create index learner_decision_of_group on learner_decision (group_id) where group_id is not null;

create table learner_decision_taken_back (
    decision_id uuid        primary key references learner_decision,
    reason      text        not null check (length(reason) between 1 and 2000),
    decided_by  text        not null,
    recorded_at timestamptz not null
);

create function learner_decision_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'Expected decisions about learners to be appended only, but found %.', tg_op
        using hint = 'Take the decision back instead.';
end $$;

create trigger learner_decision_append_only before update or delete on learner_decision
    for each row execute function learner_decision_refuse();
create trigger learner_decision_taken_back_append_only before update or delete on learner_decision_taken_back
    for each row execute function learner_decision_refuse();
