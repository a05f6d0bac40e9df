-- What a day centre promises and what it kept (C065). The centre itself stands in the register of homes.
create table day_centre_hours (
    id            uuid primary key,
    municipality  text        not null,
    centre_id     uuid        not null references home (id),
    -- days of every week; none where it is one day alone
    weekdays      text[]      not null check (weekdays <@ array['monday', 'tuesday', 'wednesday', 'thursday', 'friday',
                                                                'saturday', 'sunday']),
    -- the first day it holds, or that one day
    from_day      date        not null,
    -- by the clock on the wall; closing at midnight is the end of the day; nothing where no hours are promised
    opens         time,
    closes        time,
    staffed_from  time,
    staffed_until time,
    -- what was written last goes before what was written first
    number        bigint generated always as identity,
    written_at    timestamptz not null,
    written_by    text        not null,
    constraint day_centre_hours_are_whole check (num_nulls(opens, closes, staffed_from, staffed_until) in (0, 4))
);
create index day_centre_hours_of on day_centre_hours (centre_id, number);

create table day_centre_closure (
    id           uuid primary key,
    municipality text        not null,
    centre_id    uuid        not null references home (id),
    reason       text        not null,
    from_at      timestamptz not null,
    -- as it was told
    until_at     timestamptz check (until_at > from_at),
    -- as it was: ends when the centre opened, empty when the closure was taken back before it began
    during       tstzrange   not null,
    replacement  text        not null,
    closed_at    timestamptz not null,
    closed_by    text        not null,
    over_at      timestamptz,
    over_by      text,
    constraint day_centre_closed_sends_people_somewhere check (btrim(replacement) <> ''),
    constraint day_centre_closed_once_at_a_time exclude using gist (centre_id with =, during with &&)
);
create index day_centre_closure_open on day_centre_closure (municipality, until_at) where over_at is null;

do $$
declare t text;
begin
    foreach t in array array['day_centre_hours', 'day_centre_closure'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- A closure ends once; hours are only ever added.
grant update (during, over_at, over_by) on day_centre_closure to ${app};
