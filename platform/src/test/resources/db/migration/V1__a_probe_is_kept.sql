-- The state that the tests write beside events, clocks and log lines.
create table probe (
    id           uuid primary key,
    municipality text   not null,
    content      text   not null check (length(content) <= 1000),
    version      bigint not null
);
alter table probe enable row level security;
create policy probe_of_own_municipality on probe using (trygg_sees(municipality)) with check (trygg_sees(municipality));
grant select, insert, update, delete on probe to ${app};

-- What the consumer of the tests heard, in the order it was applied.
create table heard (
    nth      bigint generated always as identity primary key,
    event_id uuid   not null,
    subject  uuid   not null,
    sequence bigint not null,
    payload  text   not null
);
grant select, insert, delete on heard to ${app};
