-- Up to which day, and by which rules, everybody has been decided: the passing of time and new rules change verdicts as results do.
create table decision_calendar (
    only_row boolean primary key default true check (only_row),
    day      date not null,
    rules    text not null
);
