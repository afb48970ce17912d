-- Learners who are to be decided anew. A row is claimed by a lease, so a server that dies leaves nothing stuck; requests that come
-- while a decision runs raise the number, so none is lost.
create table decision_due (
    learner_id    uuid primary key references learner,
    requests      bigint      not null default 1,
    requested_at  timestamptz not null,
    claimed_until timestamptz,
    attempts      int         not null default 0
);

create index decision_due_order on decision_due (requested_at);
