-- A version published ahead of its first day leads to proposals on that day, and so does a release with other rules: those are waves too.
alter table issuing_wave
    drop constraint issuing_wave_kind_check,
    add check (kind in ('publication', 'calendar', 'import')),
    -- The first day of what was published: the calendar lets through what those rehearsed that begin on the day it turns to.
    add column begins_on date;

create index issuing_wave_begins on issuing_wave (begins_on) where begins_on is not null;

alter table decision_due
    -- Something else than the wave asks for a decision as well: abandoning the wave must not forget that.
    add column beside_wave boolean not null default false,
    -- How many requests there were when the wave's stop sent the learner back: a later one is looked at all the same, and proposes nothing.
    add column held_at bigint;

-- On whose account a learner waits who is asked for again. A stop holds until it is decided; else rules count before imports, whose allowance
-- is far larger, and the latest rules before earlier ones, for what those still lead to was rehearsed with them.
create function issuing_wave_of(waiting uuid, coming uuid) returns uuid language sql stable as $$
    select case
        when waiting is null or coming is null then coalesce(waiting, coming)
        when exists (select 1 from issuing_wave w where w.id = waiting and w.stopped_at is not null and w.decided_at is null) then waiting
        when exists (select 1 from issuing_wave w where w.id = coming and w.kind = 'import')
            and exists (select 1 from issuing_wave w where w.id = waiting and w.kind <> 'import') then waiting
        else coming
    end
$$;
