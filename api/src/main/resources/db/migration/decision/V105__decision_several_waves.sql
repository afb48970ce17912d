-- A version published ahead of its first day leads to proposals on that day, and so does a release with other rules: those are waves too. And
-- who is left when a wave is abandoned, because something else asks for a decision as well, is let through no faster than it was.
alter table issuing_wave
    drop constraint issuing_wave_kind_check,
    add check (kind in ('publication', 'calendar', 'import', 'remainder')),
    -- The first day of what was published: the calendar lets through what those rehearsed that begin on the day it turns to.
    add column begins_on date;

update issuing_wave w set begins_on = v.effective_from
from rule_version v where w.kind = 'publication' and w.subject = v.name || '@' || v.number;

create index issuing_wave_begins on issuing_wave (begins_on) where begins_on is not null;

-- A learner can wait on the account of several waves at once. (Indexes and tables share one space of names.)
drop index decision_due_wave;
create table decision_due_wave (
    learner_id uuid not null references decision_due on delete cascade,
    wave       uuid not null references issuing_wave,
    primary key (learner_id, wave)
);

create index decision_due_wave_of on decision_due_wave (wave);

insert into decision_due_wave (learner_id, wave) select learner_id, wave from decision_due where wave is not null;

alter table decision_due
    -- Something asks for a decision that is no wave.
    add column own boolean not null default true,
    -- How many requests there were when a stop sent the learner back. They were looked at then: only proposals are held up.
    add column held_at bigint;

update decision_due set own = wave is null;
alter table decision_due drop column wave;
