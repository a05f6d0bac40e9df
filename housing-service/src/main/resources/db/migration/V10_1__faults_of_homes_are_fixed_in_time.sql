-- Somebody looked at a home. What was found is never changed; the home is inspected again.
create table home_inspection (
    id           uuid primary key,
    municipality text        not null,
    home_id      uuid        not null references home (id),
    inspected_on date        not null,
    inspector    text        not null,
    result       text        not null check (result in ('passed', 'remarks', 'failed')),
    -- stays in housing
    remarks      text,
    written_at   timestamptz not null,
    written_by   text        not null
);
create index home_inspection_of_home on home_inspection (home_id, inspected_on);
-- The last inspection of every home of a municipality.
create index home_inspection_last on home_inspection (municipality, home_id, inspected_on desc, written_at desc);

create table home_fault (
    id           uuid primary key,
    municipality text        not null,
    home_id      uuid        not null references home (id),
    -- of the household that lived there when it was reported; the fault's own id where nobody did
    case_id      uuid        not null,
    kind         text        not null check (kind in ('damp-or-mould', 'heating', 'water-or-drain', 'electricity',
                                                       'fire-safety', 'vermin', 'lock-or-door', 'ventilation',
                                                       'accessibility', 'fittings', 'other')),
    severity     text        not null check (severity in ('urgent', 'serious', 'minor')),
    -- stays in housing
    says         text        not null,
    reported_at  timestamptz not null,
    reported_by  text        not null,
    written_at   timestamptz not null,
    fix_id       uuid,
    fixed_at     timestamptz check (fixed_at >= reported_at),
    fixed_by     text,
    unique (municipality, fix_id),
    check ((fix_id is null) = (fixed_at is null) and (fix_id is null) = (fixed_by is null))
);
create index home_fault_of_home on home_fault (home_id);
create index home_fault_open on home_fault (municipality, home_id) where fixed_at is null;

do $$
declare t text;
begin
    foreach t in array array['home_inspection', 'home_fault'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- A fault is fixed, once.
grant update (fix_id, fixed_at, fixed_by) on home_fault to ${app};
