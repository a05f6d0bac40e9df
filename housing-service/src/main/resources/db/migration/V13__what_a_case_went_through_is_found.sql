-- For the evidence of Housing First, which looks from the tenancy of a case to its homelessness and its offers.
create index homelessness_of_case on homelessness (case_id, started_on);
create index match_offer_of_case on match_offer (case_id);

-- What benefits told of measures towards work: home and work are one outcome (C062).
create table measure_step (
    measure_id   uuid        not null,
    municipality text        not null,
    case_id      uuid        not null,
    step         text        not null check (step in ('started', 'ended')),
    -- of an end: what came after, such as work or study, in the words of benefits
    next         text,
    at           timestamptz not null,
    primary key (measure_id, step)
);
create index measure_step_of_case on measure_step (case_id, at);

alter table measure_step enable row level security;
create policy measure_step_of_own_municipality on measure_step
    using (trygg_sees(municipality)) with check (trygg_sees(municipality));
grant select, insert on measure_step to ${app};
