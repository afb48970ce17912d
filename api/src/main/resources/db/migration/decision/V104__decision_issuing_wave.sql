-- One publication or one import, and how many proposals it may lead to. Past that issuing stops for the learners whom it concerns, and asks.
create table issuing_wave (
    id            uuid        primary key,
    kind          text        not null check (kind in ('publication', 'import')),
    subject       text        not null,
    expected      int         not null,
    most          int         not null,
    proposed      int         not null default 0,
    opened_at     timestamptz not null,
    stopped_at    timestamptz,
    decided_at    timestamptz,
    decided_by    text,
    decision      text        check (decision in ('go-on', 'abandon')),
    reason        text,
    check ((decided_at is null) = (decision is null))
);

create index issuing_wave_stopped on issuing_wave (id) where stopped_at is not null and decided_at is null;

alter table decision_due add column wave uuid references issuing_wave;
create index decision_due_wave on decision_due (wave) where wave is not null;
