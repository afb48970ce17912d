-- The rules by which this server decides, kept so that any past decision can be taken again (decision 8).

-- The rules in the jar, as each release brought them: a row whenever a release starts here with other texts than the one before it.
create table shipped_rules (
    id          bigint generated always as identity primary key,
    digest      text        not null check (length(digest) = 64),
    recorded_at timestamptz not null,
    texts       text        not null
);

-- What people published beside them. Rows never change and never go away; the text is kept byte for byte.
create table rule_version (
    id             bigint generated always as identity primary key,
    kind           text        not null check (kind in ('AWARD', 'DECISION_MODEL', 'UNIT_MAPPINGS', 'SHARING_LIMITS')),
    name           text        not null,
    number         int         not null check (number > 0),
    effective_from date        not null,
    text           text        not null,
    -- Titles of units that the rule brings along, as a JSON object by code.
    units          text        not null,
    published_at   timestamptz not null,
    published_by   text        not null,
    unique (kind, name, number)
);

-- The end of a version, as its successor set it: the last day of commencement, and the teach-out. The latest row of a version counts.
create table rule_ending (
    id             bigint generated always as identity primary key,
    award_code     text        not null,
    award_version  int         not null,
    last_day       date        not null,
    teach_out      date,
    signed_inside  boolean     not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null
);

create function rule_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'Expected published rules to stay as they are, but found %.', tg_op
        using hint = 'Publish another version.';
end $$;

create trigger rule_version_immutable before update or delete on rule_version
    for each row execute function rule_refuse();
create trigger rule_version_not_emptied before truncate on rule_version
    for each statement execute function rule_refuse();
create trigger rule_ending_immutable before update or delete on rule_ending
    for each row execute function rule_refuse();
create trigger rule_ending_not_emptied before truncate on rule_ending
    for each statement execute function rule_refuse();

-- Tells an instance that the rules it holds in memory are no longer all there are. The number comes from a sequence, so that one that
-- was seen by a transaction which then failed never comes again.
create sequence rule_edition_seq;
create table rule_edition (
    only_row boolean primary key default true check (only_row),
    edition  bigint  not null
);
insert into rule_edition (edition) values (0);
