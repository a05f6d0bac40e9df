-- The register is read in pages in the order in which homes came into it.
create index home_in_order on home (municipality, added_at, id);

-- Why a home was out of service. For what time it was so stands in the occupancy with this source.
create table home_closure (
    id           uuid primary key,
    municipality text        not null,
    home_id      uuid        not null references home (id),
    reason       text        not null check (reason in ('repair', 'rebuilding', 'vermin', 'fire-safety', 'end-of-lease')),
    closed_at    timestamptz not null,
    closed_by    text        not null
);
create index home_closure_of_home on home_closure (home_id);

alter table home_closure enable row level security;
create policy home_closure_of_own_municipality on home_closure
    using (trygg_sees(municipality)) with check (trygg_sees(municipality));
grant select, insert on home_closure to ${app};
