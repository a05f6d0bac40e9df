-- Where the person lives, by the code of the municipality's profile. Never kept of a protected person.
alter table application add column district text,
    add constraint application_protected_has_no_district check (not protected_person or district is null);

-- Where a case's household lives, for figures. Nothing as soon as one contact has said that somebody in it is protected.
create function district_of(of_case uuid) returns text language sql stable as $$
    select case when bool_or(protected_person) then null
                else (array_agg(district order by received_at desc, id) filter (where district is not null))[1] end
      from application where case_id = of_case
$$;

-- A simulation over more households than anybody waits for. Sums alone: nobody's case is in it.
create table simulation_run (
    id           uuid primary key,
    municipality text        not null,
    period       date        not null check (extract(day from period) = 1),
    -- the proposed table: its kind and, side by side, the names and amounts of it
    kind         text        not null,
    names        text[]      not null,
    hundredths   bigint[]    not null check (cardinality(hundredths) = cardinality(names)),
    households   int         not null,
    done         int         not null default 0,
    -- how far it has come, in the order of the cases
    after_case   uuid,
    -- what those add up to, as JSON
    sums         text        not null,
    started_at   timestamptz not null,
    started_by   text        not null,
    finished_at  timestamptz
);
create index simulation_run_unfinished on simulation_run (started_at) where finished_at is null;
alter table simulation_run enable row level security;
create policy simulation_run_of_own_municipality on simulation_run
    using (trygg_sees(municipality)) with check (trygg_sees(municipality));
grant select, insert on simulation_run to ${app};
grant update (done, after_case, sums, finished_at) on simulation_run to ${app};
