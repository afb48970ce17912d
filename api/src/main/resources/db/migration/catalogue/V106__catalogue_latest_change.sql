-- When the rules changed last: no decision that sees the change may be dated before it, whatever the clock of the server that decides says.
alter table rule_edition add column changed_at timestamptz not null default 'epoch';
