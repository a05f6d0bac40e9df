-- That a household may lose its home. What threatens it, and what was done, are facts that only grow.
create table eviction_threat (
    id               uuid primary key,
    municipality     text        not null,
    case_id          uuid        not null,
    -- whether children live in the home; once told so it stays so
    children         boolean     not null,
    protected_person boolean     not null,
    opened_at        timestamptz not null,
    opened_by        text        not null,
    -- the newest day the enforcement authority set
    eviction_on      date,
    ended_at         timestamptz,
    ending           text        check (ending in ('averted', 'executed')),
    version          bigint      not null default 1,
    check ((ended_at is null) = (ending is null))
);
-- A household has one threat at a time; what more is told of it joins.
create unique index eviction_threat_open on eviction_threat (municipality, case_id) where ended_at is null;
create index eviction_threat_by_day on eviction_threat (municipality, eviction_on, opened_at);

create table eviction_fact (
    id           uuid primary key,
    threat_id    uuid        not null references eviction_threat (id),
    municipality text        not null,
    kind         text        not null,
    at           timestamptz not null,
    told_by      text        not null,
    -- the day of the eviction
    on_day       date,
    -- what is owed
    amount       numeric(11, 2) check (amount > 0),
    -- the case officer the confirmation names, or who is there on the day
    named        text,
    -- reasons in words; they stay in housing
    says         text,
    way          text,
    written_at   timestamptz not null default now()
);
create index eviction_fact_of_threat on eviction_fact (threat_id);

-- Nights of a household with children in a row in places for the night.
create table child_night_stay (
    id           uuid primary key,
    municipality text        not null,
    case_id      uuid        not null,
    -- as the needs say when the stay is found; whose protection nobody knows counts as protected
    protected_person boolean not null,
    began_at     timestamptz not null,
    ended_at     timestamptz
);
create unique index child_night_stay_open on child_night_stay (municipality, case_id) where ended_at is null;

do $$
declare t text;
begin
    foreach t in array array['eviction_threat', 'eviction_fact', 'child_night_stay'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (children, eviction_on, ended_at, ending, version) on eviction_threat to ${app};
grant update (ended_at) on child_night_stay to ${app};
