-- What stands beside a published version: its examples, and how it came to be published. Written once.
create table rule_publication (
    kind          text        not null check (kind in ('award', 'decision-model', 'unit-mappings', 'sharing-limits')),
    name          text        not null,
    number        int         not null,
    draft_id      uuid        not null unique references rule_draft,
    revision      int         not null,
    draft_digest  text        not null,
    rehearsal     text,
    editors       text[]      not null,
    submitted_by  text        not null,
    published_by  text        not null,
    published_at  timestamptz not null,
    comment       text,
    primary key (kind, name, number),
    foreign key (draft_id, revision) references rule_draft_save (draft_id, revision),
    check (not published_by = any (editors))
);

create function rule_record_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'Expected what was saved and published to stay, but found %.', tg_op
        using hint = 'Save a new revision, or publish a new version.';
end $$;

create trigger rule_draft_save_append_only before update or delete on rule_draft_save
    for each row execute function rule_record_refuse();
create trigger rule_draft_save_not_emptied before truncate on rule_draft_save
    for each statement execute function rule_record_refuse();
create trigger rule_publication_append_only before update or delete on rule_publication
    for each row execute function rule_record_refuse();
create trigger rule_publication_not_emptied before truncate on rule_publication
    for each statement execute function rule_record_refuse();
