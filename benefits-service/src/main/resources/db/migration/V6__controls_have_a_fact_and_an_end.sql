-- Samples drawn by lot. The seed makes it possible to draw again and see that nothing but chance has chosen.
create table control_sample (
    id           uuid primary key,
    municipality text        not null,
    -- first of the month in which those it was drawn from were granted aid
    month        date        not null,
    size         int         not null check (size > 0),
    seed         bigint      not null,
    among        int         not null check (among >= 0),
    drawn_at     timestamptz not null,
    drawn_by     text        not null
);

-- Checks of facts. A column that ranks people has no place here or anywhere (C039).
create table control (
    id             uuid primary key,
    application_id uuid        not null references application (id),
    case_id        uuid        not null,
    municipality   text        not null,
    trigger_code   text        not null,
    -- the objective fact: where it was read, when, about which month, and what it says
    fact_source    text        not null,
    fact_seen_on   date        not null,
    fact_month     date,
    fact_says      text        not null constraint control_has_a_fact check (fact_says ~ '\S'),
    -- the paragraph
    basis          text        not null,
    informed_on    date        not null,
    sample_id      uuid references control_sample (id),
    opened_at      timestamptz not null,
    opened_by      text        not null,
    constraint control_random_only_by_lot check ((trigger_code = 'random-sample') = (sample_id is not null))
);
create index control_of_application on control (application_id);
create index control_of_municipality on control (municipality);
create index control_of_sample on control (sample_id) where sample_id is not null;

create table control_closing (
    control_id   uuid primary key references control (id),
    id           uuid        not null unique,
    municipality text        not null,
    finding      text        not null
                 check (finding in ('nothing-found', 'corrected-in-favour', 'underpaid', 'overpaid')),
    note         text        not null constraint control_closing_says_what_was_seen check (note ~ '\S'),
    closed_at    timestamptz not null,
    closed_by    text        not null
);

do $$
declare t text;
begin
    foreach t in array array['control_sample', 'control', 'control_closing'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        -- What was opened, drawn or found is never rewritten.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
