-- A report of concern about a child, from the contact that brought it to the end of the inquiry (C018).
create table concern (
    id               uuid primary key,
    municipality     text        not null,
    contact_id       uuid        not null,
    case_id          uuid        not null references case_file (id),
    received_at      timestamptz not null,
    protected_person boolean     not null,
    acute            boolean     not null,
    -- whether somebody has to say the same day if the child needs protection
    protection_owed  boolean     not null,
    -- the one act it waits for; nothing when all is done. A copy for the board, written with the act
    next_step        text check (next_step in ('assess', 'screen', 'conclude')),
    version          bigint      not null default 1,
    constraint concern_one_per_contact unique (contact_id)
);
-- for the board, which shows what is open
create index concern_open on concern (municipality, next_step) where next_step is not null;
create index concern_of_case on concern (case_id);

create table concern_assessment (
    id               uuid primary key,
    concern_id       uuid        not null unique references concern (id),
    municipality     text        not null,
    needs_protection boolean     not null,
    assessed_at      timestamptz not null,
    assessed_by      text        not null
);

create table concern_screening (
    id           uuid primary key,
    concern_id   uuid        not null unique references concern (id),
    municipality text        not null,
    outcome      text        not null check (outcome in ('open', 'not-open')),
    reason       text,
    decided_at   timestamptz not null,
    decided_by   text        not null,
    -- a report is never laid aside without saying why
    constraint concern_screening_says_why check (outcome = 'open' or reason is not null)
);

create table concern_conclusion (
    id           uuid primary key,
    concern_id   uuid        not null unique references concern (id),
    municipality text        not null,
    outcome      text        not null check (outcome in ('measures', 'no-measures')),
    concluded_at timestamptz not null,
    concluded_by text        not null
);

create table concern_extension (
    id           uuid primary key,
    concern_id   uuid        not null references concern (id),
    municipality text        not null,
    due_on       date        not null,
    reason       text        not null,
    ground       text        not null,
    extended_at  timestamptz not null,
    extended_by  text        not null
);
create index concern_extension_of_concern on concern_extension (concern_id, extended_at);

do $$
declare t text;
begin
    foreach t in array array['concern', 'concern_assessment', 'concern_screening', 'concern_conclusion',
                             'concern_extension'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- What was assessed, decided or extended is never rewritten; only the concern itself moves on.
grant update (next_step, version) on concern to ${app};
