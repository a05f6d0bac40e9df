-- A month's renewals of a municipality and how far they have come. An interrupted run goes on where it was: what is renewed is
-- told by the applications themselves.
create table renewal_run (
    id           uuid primary key,
    municipality text           not null,
    period       date           not null check (extract(day from period) = 1),
    households   int            not null,
    granted      int            not null default 0,
    -- by reason, side by side
    reasons      text[]         not null default '{}',
    counts       int[]          not null default '{}' check (cardinality(counts) = cardinality(reasons)),
    aid          numeric(16, 2) not null default 0,
    started_at   timestamptz    not null,
    started_by   text           not null,
    finished_at  timestamptz,
    constraint renewal_run_one_for_a_month unique (municipality, period)
);

-- The renewals that were left to a human, and why.
create table renewal_left (
    application_id uuid primary key references application (id),
    run_id         uuid not null references renewal_run (id),
    municipality   text not null,
    reason         text not null
);
create index renewal_left_of_run on renewal_left (run_id);

-- A month reckoned anew: what it comes to now and what had been granted. Less than before is never taken back by itself.
create table recalculated_month (
    application_id uuid,
    run_id         uuid           not null,
    case_id        uuid           not null,
    municipality   text           not null,
    period         date           not null,
    granted        numeric(14, 2) not null,
    reckoned       numeric(14, 2) not null,
    at             timestamptz    not null,
    by             text           not null,
    primary key (run_id, case_id, period)
);

do $$
declare t text;
begin
    foreach t in array array['renewal_run', 'renewal_left', 'recalculated_month'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (granted, reasons, counts, aid, finished_at) on renewal_run to ${app};
