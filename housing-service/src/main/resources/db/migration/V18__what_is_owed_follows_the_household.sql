-- A household that moves has what was granted in its next home, so that losing that one is found.
grant update (tenancy_id) on housing_execution to ${app};

-- Nobody is owed what was granted any more. The reasons are all the household's: that there is no home is none, and a no to a home
-- that was offered is none either.
create table housing_lapse (
    id           uuid primary key,
    -- one of a decision
    decision_id  uuid        not null unique references housing_decision (id),
    municipality text        not null,
    why          text        not null check (why in ('died', 'moved-away', 'found-home', 'taken-back')),
    lapsed_on    date        not null,
    lapsed_at    timestamptz not null,
    lapsed_by    text        not null
);
alter table housing_lapse enable row level security;
create policy housing_lapse_of_own_municipality on housing_lapse
    using (trygg_sees(municipality)) with check (trygg_sees(municipality));
grant select, insert on housing_lapse to ${app};
