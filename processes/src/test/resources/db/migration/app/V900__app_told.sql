create table told (
  id          bigint generated always as identity primary key,
  proposal_id text not null,
  what        text not null
);
