-- What was decided, by whom, when. Appended in the transaction that does what it tells of; sealed afterwards, see audit_seal.
create table audit_entry (
    id           bigint      generated always as identity primary key,
    recorded_at  timestamptz not null,
    -- Our id of an account, or the name of a part of the system. Never a person's name.
    actor        text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    -- The canonical JSON text that is hashed: text and not jsonb, which would reorder and reformat it.
    detail       text        not null
);

create index audit_entry_subject on audit_entry (subject_type, subject_id, id);

-- The chain: each entry gets a place and a hash over its content and the hash before it. A table of its own, so that entries are never
-- updated, and written by one sealer at a time, so that no transaction waits for another in order to record what it does.
create table audit_seal (
    place    bigint primary key,
    entry_id bigint not null unique references audit_entry (id),
    hash     bytea  not null check (length(hash) = 32)
);

-- What is recorded and not chained yet. Not "all above the last number that was chained": numbers are given before a transaction commits,
-- so a lower one may turn up later; and not "all that have no seal": that is a search through everything, every second.
create table audit_waiting (
    entry_id bigint primary key references audit_entry (id)
);

create function audit_wait() returns trigger language plpgsql as $$
begin
    insert into cairn.audit_waiting (entry_id) values (new.id);
    return null;
end $$;

create trigger audit_entry_waits after insert on audit_entry
    for each row execute function audit_wait();

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'Expected the audit log to be appended only, but found %.', tg_op
        using hint = 'Record a correction as a new entry.';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_refuse();
create trigger audit_entry_not_emptied before truncate on audit_entry
    for each statement execute function audit_refuse();
create trigger audit_seal_append_only before update or delete on audit_seal
    for each row execute function audit_refuse();
create trigger audit_seal_not_emptied before truncate on audit_seal
    for each statement execute function audit_refuse();
