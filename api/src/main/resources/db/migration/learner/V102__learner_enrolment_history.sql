-- An earlier commencement that turns up is a row beside the one known before, so that what was decided on that one can be decided again.
alter table enrolment
    drop constraint enrolment_pkey,
    add column recorded_at timestamptz not null default '-infinity',
    add primary key (learner_id, programme, commenced_on);
alter table enrolment alter column recorded_at drop default;
