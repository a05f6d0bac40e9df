-- Who comes to live here by an agreement with the authority that settles people, and what starts for them and when (C015).
create table arrival (
    id               uuid primary key,
    municipality     text        not null,
    -- what the sending authority calls the agreement
    reference        text        not null check (btrim(reference) <> ''),
    -- the day of the agreement; the day as it stands is arrives_on
    agreed_for       date        not null,
    arrives_on       date        not null,
    births           date[]      not null check (cardinality(births) between 1 and 30),
    -- of an interpreter; nothing where none is needed
    language         text,
    rooms            int         not null check (rooms between 1 and 20),
    case_id          uuid,
    protected_person boolean     not null,
    state            text        not null default 'awaited' check (state in ('awaited', 'landed', 'cancelled')),
    -- no home, or one that begins after the day of arrival
    without_home     boolean     not null default true,
    -- since when everything needed has a start; nothing while something is missing
    ready_at         timestamptz,
    agreed_at        timestamptz not null,
    agreed_by        text        not null,
    version          bigint      not null default 1
);
-- The same agreement is not awaited twice; one that was cancelled can be made again.
create unique index arrival_agreed_once on arrival (municipality, reference) where state <> 'cancelled';
create index arrival_by_day on arrival (municipality, state, arrives_on, id);
create index arrival_of_case on arrival (case_id) where case_id is not null;

-- What was told of an arrival after the agreement; it only grows.
create table arrival_fact (
    id           uuid primary key,
    arrival_id   uuid        not null references arrival (id),
    municipality text        not null,
    kind         text        not null check (kind in ('start', 'no-start', 'moved', 'cancelled', 'landed')),
    part         text        check (part in ('home', 'benefit', 'school', 'language-course')),
    on_day       date,
    why          text,
    told_at      timestamptz not null,
    told_by      text        not null,
    -- what was told last goes before what was told first
    number       bigint generated always as identity,
    check ((part is not null) = (kind in ('start', 'no-start'))),
    check ((on_day is not null) = (kind in ('start', 'moved', 'landed'))),
    check ((why is not null) = (kind = 'cancelled'))
);
create index arrival_fact_of on arrival_fact (arrival_id, number);

do $$
declare t text;
begin
    foreach t in array array['arrival', 'arrival_fact'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- What was agreed stands; where it has come to moves on.
grant update (arrives_on, state, without_home, ready_at, version) on arrival to ${app};
