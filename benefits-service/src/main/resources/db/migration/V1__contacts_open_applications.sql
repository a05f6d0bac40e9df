-- One row for each contact that asks for money, food or medicine, or help towards work.
create table application (
    id               uuid primary key,
    municipality     text        not null,
    contact_id       uuid        not null,
    case_id          uuid        not null,
    received_at      timestamptz not null,
    protected_person boolean     not null,
    language         text        not null,
    interpreter      boolean     not null,
    kinds            text[]      not null check (cardinality(kinds) > 0),
    acute            boolean     not null,
    -- side by side: who belongs to the household and when they were born, if it is known
    household_roles  text[]      not null,
    household_births date[]      not null check (cardinality(household_births) = cardinality(household_roles)),
    -- when the last of its parts was decided; until then it stands on the board
    decided_at       timestamptz,
    version          bigint      not null default 1
);
-- for the board, which shows what is open
create index application_open on application (municipality) where decided_at is null;
create index application_of_case on application (case_id);

create table decision (
    id             uuid primary key,
    application_id uuid        not null references application (id),
    municipality   text        not null,
    part           text        not null check (part in ('emergency', 'aid')),
    outcome        text        not null check (outcome in ('granted', 'partly', 'refused', 'dismissed')),
    amount         numeric(14, 2) check (amount > 0),
    currency       text,
    -- the paragraph; the reason is to the person and stays in this table
    ground         text        not null,
    reason         text,
    made_at        timestamptz not null,
    made_by        text        not null,
    constraint decision_one_for_each_part unique (application_id, part),
    constraint decision_says_why check (outcome = 'granted' or reason is not null),
    constraint decision_amount_has_currency check ((amount is null) = (currency is null)),
    constraint decision_amount_only_when_something_is_given check (amount is null or outcome in ('granted', 'partly')),
    constraint decision_emergency_aid_costs_something
        check (part <> 'emergency' or outcome not in ('granted', 'partly') or amount is not null)
);

-- What household and registers stated of the economy with the contact. No reference to the application: the two facts
-- come in two events, and whichever is heard first must not wait for the other.
create table stated_fact (
    application_id uuid not null,
    position       int  not null,
    municipality   text not null,
    sort           text not null,
    kind           text not null,
    -- null when the form left it out, which is not zero
    amount         numeric(14, 2),
    currency       text not null,
    source         text not null,
    from_on        date,
    to_on          date,
    primary key (application_id, position)
);

do $$
declare t text;
begin
    foreach t in array array['application', 'decision', 'stated_fact'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- What was decided or stated is never rewritten; only the application itself moves on.
grant update (decided_at, version) on application to ${app};
