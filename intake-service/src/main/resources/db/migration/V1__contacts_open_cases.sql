-- Intake owns persons, contacts, cases and the timeline over all services.

create table person (
    id           uuid primary key,
    municipality text        not null,
    -- keyed hash of the national number, for look-up; the number itself only as cipher
    number_hash  bytea,
    number       bytea,
    number_kind  text,
    -- what the person is called here, encrypted: an alias may be a name
    called       bytea       not null,
    birth_date   date,
    protection   text        not null check (protection in ('none', 'protected', 'strictly-protected')),
    language     text        not null,
    interpreter  boolean     not null,
    registered_at timestamptz not null,
    constraint person_one_per_number unique (municipality, number_hash)
);

create table case_file (
    id           uuid primary key,
    municipality text        not null,
    person_id    uuid        not null references person (id),
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    -- the strictest of its people; decides who may see it
    protection   text        not null check (protection in ('none', 'protected', 'strictly-protected')),
    responsible  text
);
-- a person has one open case at a time, so that everything about them stands in one place
create unique index case_file_one_open_per_person on case_file (person_id) where closed_at is null;

create table contact (
    id            uuid primary key,
    municipality  text        not null,
    case_id       uuid        not null references case_file (id),
    channel       text        not null,
    received_at   timestamptz not null,
    registered_at timestamptz not null,
    registered_by text        not null,
    note          bytea,
    -- of the request as it came, to tell a repeated one from another one with the same id
    content_hash  bytea       not null,
    -- what was answered then, and is answered again
    answer        text        not null
);
create index contact_of_case on contact (case_id, received_at);

create table contact_need (
    contact_id   uuid    not null references contact (id),
    municipality text    not null,
    kind         text    not null,
    acute        boolean not null,
    primary key (contact_id, kind)
);

create table household_member (
    id           uuid primary key,
    contact_id   uuid not null references contact (id),
    municipality text not null,
    relation     text not null check (relation in ('partner', 'child', 'other')),
    birth_date   date
);
create index household_member_of_contact on household_member (contact_id);

create table contact_answer (
    id           uuid primary key,
    contact_id   uuid        not null references contact (id),
    municipality text        not null,
    outcome      text        not null check (outcome in ('decision', 'service-started', 'warm-hand-over', 'withdrawn')),
    note         bytea,
    answered_at  timestamptz not null,
    answered_by  text        not null,
    constraint contact_answer_first_is_one unique (contact_id)
);

-- One line for each thing that happened to a case, in whichever service.
create table timeline_entry (
    id           bigint generated always as identity primary key,
    municipality text        not null,
    case_id      uuid        not null,
    at           timestamptz not null,
    service      text        not null,
    type         text        not null,
    -- codes and ids the sentence is made of
    data         text        not null
);
create index timeline_entry_of_case on timeline_entry (case_id, at desc, id desc);

-- The clocks of the other services, as their events tell.
create table other_clock (
    id             uuid primary key,
    municipality   text        not null,
    service        text        not null,
    guarantee      text        not null,
    definition     int         not null,
    promises       text[]      not null,
    case_id        uuid        not null,
    subject_id     uuid        not null,
    sensitive      boolean     not null,
    number         int         not null,
    state          text        not null,
    started_at     timestamptz not null,
    due_at         timestamptz not null,
    due_rule       text        not null,
    paused_seconds bigint      not null,
    fulfilled_at   timestamptz,
    ended_at       timestamptz
);
create index other_clock_of_case on other_clock (case_id);
create index other_clock_of_guarantee on other_clock (municipality, guarantee, state);

do $$
declare t text;
begin
    foreach t in array array['person', 'case_file', 'contact', 'contact_need', 'household_member', 'contact_answer',
                             'timeline_entry', 'other_clock'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
    end loop;
end $$;
grant select, insert, update on person, case_file, contact, other_clock to ${app};
grant select, insert on contact_need, household_member, contact_answer, timeline_entry to ${app};

-- Every clock of the suite, intake's own and the others'. The caller's rights hold inside, not the owner's.
create view every_clock with (security_invoker = true) as
    select id, municipality, 'intake' as service, guarantee, definition, promises, case_id, subject_id, sensitive, state,
           started_at, due_at, due_rule, paused_seconds, fulfilled_at, ended_at
      from clock
    union all
    select id, municipality, service, guarantee, definition, promises, case_id, subject_id, sensitive, state,
           started_at, due_at, due_rule, paused_seconds, fulfilled_at, ended_at
      from other_clock;
grant select on every_clock to ${app};
