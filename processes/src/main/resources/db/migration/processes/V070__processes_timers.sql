-- Deadlines of processes that are still waited for, one row each; the row goes when the deadline was told or is no longer needed.
-- The columns are those that db-scheduler 16 reads and writes.
create table process_timers (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index process_timers_due on process_timers (execution_time);
create index process_timers_heartbeat on process_timers (last_heartbeat);
