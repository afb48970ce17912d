-- Every import with its report, which names files, lines, columns and client identifiers, and no other personal data.
create table import_run (
    id          uuid primary key,
    sender      text        not null,
    received_at timestamptz not null,
    loaded      boolean     not null,
    report      text        not null
);

create index import_run_latest on import_run (received_at desc);
