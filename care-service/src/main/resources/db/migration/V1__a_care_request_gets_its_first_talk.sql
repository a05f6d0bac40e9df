-- One row for each contact that asks for care, and the first talk that answers it.
create table care_request (
    id               uuid primary key,
    municipality     text        not null,
    contact_id       uuid        not null,
    case_id          uuid        not null,
    received_at      timestamptz not null,
    protected_person boolean     not null,
    language         text        not null,
    interpreter      boolean     not null,
    kinds            text[]      not null check (cardinality(kinds) > 0),
    -- one talk answers all kinds, so what cannot wait makes the whole request urgent
    acute            boolean     not null,
    -- side by side: who belongs to the household and when they were born, if it is known
    household_roles  text[]      not null,
    household_births date[]      not null check (cardinality(household_births) = cardinality(household_roles)),
    -- when the first talk was written down; until then the request stands on the board
    answered_at      timestamptz,
    version          bigint      not null default 1
);
-- for the board, which shows what is open
create index care_request_open on care_request (municipality) where answered_at is null;
create index care_request_of_case on care_request (case_id);

create table first_talk (
    id              uuid primary key,
    care_request_id uuid        not null unique references care_request (id),
    municipality    text        not null,
    form            text        not null check (form in ('in-person', 'phone', 'video', 'home-visit')),
    held_at         timestamptz not null,
    held_by         text        not null
);

do $$
declare t text;
begin
    foreach t in array array['care_request', 'first_talk'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- A talk that was held is never rewritten; only the request itself moves on.
grant update (answered_at, version) on care_request to ${app};
