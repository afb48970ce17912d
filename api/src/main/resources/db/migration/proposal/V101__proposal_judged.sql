-- What is needed to take the decision behind a proposal again: the day judged, the instant up to which records counted, the rules.
alter table proposal
    add column warnings           text[] not null default '{}',
    add column judged_as_at       date,
    add column judged_as_known_at timestamptz,
    add column judged_by_rules    text,
    -- A smaller award that went back when a larger one was taken (decision 23). It stays issued on record.
    add column handed_back_at     timestamptz,
    add column handed_back_into   text,
    add check ((handed_back_at is null) = (handed_back_into is null));
