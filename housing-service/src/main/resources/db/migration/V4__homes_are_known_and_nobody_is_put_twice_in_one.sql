-- For the exclusion constraint below: whole values beside ranges. A trusted extension, so the owner of the database may.
create extension if not exists btree_gist;

create table landlord (
    id           uuid primary key,
    municipality text        not null,
    name         text        not null,
    kind         text        not null check (kind in ('municipal', 'cooperative', 'private')),
    added_at     timestamptz not null,
    added_by     text        not null
);

-- Who may act for a landlord: a machine's client or a person's login. They see what is the landlord's own and nothing else.
create table landlord_member (
    municipality text not null,
    caller       text not null,
    landlord_id  uuid not null references landlord (id),
    primary key (municipality, caller)
);

-- One unit that can be let or offered for the night: a flat, a room, a bed.
create table home (
    id             uuid primary key,
    municipality   text           not null,
    landlord_id    uuid           not null references landlord (id),
    kind           text           not null check (kind in ('flat', 'family-home', 'shared-elder-living', 'dementia-village',
                                     'generation-housing', 'care-dwelling', 'shelter-bed', 'crisis-shelter-place',
                                     'day-centre')),
    -- homes of one house carry the same name of it, for concentration and faults that are the house's
    building       text,
    -- the number of the flat or bed in it
    label          text           not null,
    address        text           not null,
    district       text,
    rooms          int            check (rooms > 0),
    -- how many people may live there
    capacity       int            not null check (capacity > 0),
    -- a month, in the municipality's currency; nothing where none is paid
    rent           numeric(11, 2) check (rent >= 0),
    step_free      boolean        not null,
    lift           boolean        not null,
    wheelchair     boolean        not null,
    life_span      boolean        not null,
    pets           boolean        not null,
    women_only     boolean        not null,
    -- where somebody may hide from violence; its address is shown to those on the case alone
    hidden         boolean        not null,
    contract       text           not null check (contract in ('first-hand', 'second-hand', 'trial', 'night')),
    -- the day it can be lived in: in the past for what stands, in the future for what is built
    ready_on       date           not null,
    withdrawn_at   timestamptz,
    added_at       timestamptz    not null,
    added_by       text           not null,
    version        bigint         not null default 1
);
create index home_by_kind on home (municipality, kind) where withdrawn_at is null;
create index home_of_landlord on home (landlord_id);

-- For what time a home is somebody's, or nobody's because it is out of service. What says that two people never get one
-- bed is the constraint, not code (C050): however many ask at once, one row of two is refused.
create table occupancy (
    id           uuid primary key,
    municipality text        not null,
    home_id      uuid        not null references home (id),
    reason       text        not null check (reason in ('night', 'tenancy', 'held', 'out-of-service')),
    -- the roof request, the tenancy, the vacancy's offer, the closure
    source_id    uuid        not null,
    case_id      uuid,
    -- empty when it was given up before it began
    during       tstzrange   not null,
    written_at   timestamptz not null,
    written_by   text        not null,
    constraint occupancy_one_at_a_time exclude using gist (home_id with =, during with &&)
);
create index occupancy_of_source on occupancy (source_id);
create index occupancy_of_case on occupancy (case_id);

do $$
declare t text;
begin
    foreach t in array array['landlord', 'landlord_member', 'home', 'occupancy'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (rent, step_free, lift, wheelchair, life_span, pets, ready_on, withdrawn_at, version) on home to ${app};
-- A stay ends earlier or later than was thought; that it was is never taken back.
grant update (during) on occupancy to ${app};
grant delete on landlord_member to ${app};
