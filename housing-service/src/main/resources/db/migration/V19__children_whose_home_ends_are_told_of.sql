-- Homes with children that end, or ended, without another after them, as they were found and told of (C055).
create table child_home_end (
    id           uuid primary key,
    municipality text        not null,
    tenancy_id   uuid        not null references tenancy (id),
    case_id      uuid        not null,
    why          text        not null check (why in ('contract-ends', 'home-lost')),
    -- the last day of the contract, or the day the home was lost
    on_day       date        not null,
    found_at     timestamptz not null,
    -- another home was found, or the contract that was to end was lost before
    over_at      timestamptz
);
create unique index child_home_end_open on child_home_end (tenancy_id, why) where over_at is null;
create index child_home_end_here on child_home_end (municipality) where over_at is null;

alter table child_home_end enable row level security;
create policy child_home_end_of_own_municipality on child_home_end
    using (trygg_sees(municipality)) with check (trygg_sees(municipality));
grant select, insert on child_home_end to ${app};
grant update (over_at) on child_home_end to ${app};
