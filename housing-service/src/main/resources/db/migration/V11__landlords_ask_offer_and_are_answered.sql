-- Who let somebody act for a landlord, and when. Nobody did before this.
alter table landlord_member add column added_at timestamptz not null default now();
alter table landlord_member add column added_by text not null default 'system';

-- What a landlord asks the municipality (C058). The words may tell of tenants: they stay in housing.
create table landlord_question (
    id           uuid primary key,
    municipality text        not null,
    landlord_id  uuid        not null references landlord (id),
    home_id      uuid        references home (id),
    asks         text        not null check (asks <> ''),
    asked_at     timestamptz not null,
    asked_by     text        not null
);
create index landlord_question_of_landlord on landlord_question (landlord_id, asked_at);
create index landlord_question_in_municipality on landlord_question (municipality, asked_at);

create table landlord_answer (
    question_id  uuid primary key references landlord_question (id),
    municipality text        not null,
    says         text        not null check (says <> ''),
    answered_at  timestamptz not null,
    answered_by  text        not null
);

-- What the municipality guarantees a landlord, from a day and by a decision.
create table landlord_term (
    id           uuid primary key,
    municipality text        not null,
    -- nothing: every landlord of the municipality
    landlord_id  uuid        references landlord (id),
    says         text        not null check (says <> ''),
    decision     text        not null check (decision <> ''),
    valid_from   date        not null,
    -- the last day; nothing while no end is decided
    valid_until  date        check (valid_until >= valid_from),
    written_at   timestamptz not null,
    written_by   text        not null
);
create index landlord_term_in_municipality on landlord_term (municipality, valid_from);

create table landlord_incident (
    id           uuid primary key,
    municipality text        not null,
    landlord_id  uuid        not null references landlord (id),
    home_id      uuid        references home (id),
    kind         text        not null check (kind in ('damage', 'disturbance', 'fault', 'contract', 'cooperation')),
    happened_on  date        not null,
    says         text        not null check (says <> ''),
    -- which of the two told it
    told_by      text        not null check (told_by in ('landlord', 'municipality')),
    written_at   timestamptz not null,
    written_by   text        not null
);
create index landlord_incident_of_landlord on landlord_incident (landlord_id, happened_on);

-- For which home a landlord gave a notice of arrears. The notice itself knows the case, which the landlord never does.
create table landlord_arrears (
    notice_id    uuid primary key references arrears_notice (id),
    municipality text not null,
    landlord_id  uuid not null references landlord (id),
    home_id      uuid not null references home (id)
);
create index landlord_arrears_of_landlord on landlord_arrears (landlord_id);

do $$
declare t text;
begin
    foreach t in array array['landlord_question', 'landlord_answer', 'landlord_term', 'landlord_incident',
                             'landlord_arrears'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        -- What was told, asked, answered and guaranteed is never rewritten.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- A guarantee ends by a decision; what it said until then stands.
grant update (valid_until) on landlord_term to ${app};
