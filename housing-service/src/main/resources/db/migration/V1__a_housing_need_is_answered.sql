-- One row for each contact that holds a need of housing, and what was done about it.
create table housing_need (
    id               uuid primary key,
    municipality     text        not null,
    contact_id       uuid        not null,
    case_id          uuid        not null,
    received_at      timestamptz not null,
    protected_person boolean     not null,
    language         text        not null,
    interpreter      boolean     not null,
    -- what is asked for, and which of it cannot wait
    kinds            text[]      not null check (cardinality(kinds) > 0),
    acute_kinds      text[]      not null,
    -- side by side: who belongs to the household and when they were born, if it is known
    household_roles  text[]      not null,
    household_births date[]      not null check (cardinality(household_births) = cardinality(household_roles)),
    -- when the last of its kinds was answered; until then it stands on the board
    answered_at      timestamptz,
    version          bigint      not null default 1
);
-- for the board, which shows what is open
create index housing_need_open on housing_need (municipality) where answered_at is null;
create index housing_need_of_case on housing_need (case_id);

-- There is no column for a condition, because no condition can be put on a roof (C050, C053).
create table roof_offer (
    id              uuid primary key,
    housing_need_id uuid        not null unique references housing_need (id),
    municipality    text        not null,
    place_kind      text        not null check (place_kind in ('shelter', 'crisis-shelter', 'hotel', 'flat', 'other')),
    -- stays in this table; no event carries it
    address         text        not null,
    offered_at      timestamptz not null,
    offered_by      text        not null
);

create table housing_decision (
    id              uuid primary key,
    housing_need_id uuid        not null unique references housing_need (id),
    municipality    text        not null,
    outcome         text        not null check (outcome in ('granted', 'partly', 'refused')),
    ground          text,
    reason          text,
    decided_at      timestamptz not null,
    decided_by      text        not null,
    -- C054: no oral no, and none without its paragraph and reason
    constraint housing_decision_says_why check (outcome = 'granted' or (ground is not null and reason is not null))
);

create table eviction_contact (
    id              uuid primary key,
    housing_need_id uuid        not null unique references housing_need (id),
    municipality    text        not null,
    contacted_at    timestamptz not null,
    contacted_by    text        not null
);

do $$
declare t text;
begin
    foreach t in array array['housing_need', 'roof_offer', 'housing_decision', 'eviction_contact'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- What was offered, decided or said is never rewritten; only the need itself moves on.
grant update (answered_at, version) on housing_need to ${app};
