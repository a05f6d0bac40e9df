-- What was reckoned for an application and kept, one row for each month. Never changed: a new calculation is a new row.
create table calculation (
    id             uuid primary key,
    application_id uuid           not null references application (id),
    case_id        uuid           not null,
    municipality   text           not null,
    -- the first day of the month
    period         date           not null check (extract(day from period) = 1),
    -- the household as it was reckoned, and what came of it, in full: the letter and the appeal show these and no others
    facts          text           not null,
    sheet          text           not null,
    aid            numeric(14, 2) not null check (aid >= 0),
    norm           numeric(14, 2) not null,
    floor          numeric(14, 2) not null,
    adults         int            not null,
    children       int            not null,
    made_at        timestamptz    not null,
    made_by        text           not null
);
create index calculation_of_application on calculation (application_id, made_at);
create index calculation_of_case on calculation (case_id, period);
-- for what-if over a whole municipality
create index calculation_of_month on calculation (municipality, period);

alter table decision
    add individual_reason text,
    -- built on less than the national norm, or against a calculation that gives aid: has reasons of its own and two signatures
    add below_floor       boolean not null default false,
    add signed_by         text,
    add signed_at         timestamptz,
    -- coded facts for the national statistics (form 11F), field by field as JSON
    add social            text,
    -- the last month, as its first day, in which aid goes on by itself when nothing has changed
    add runs_until        date,
    -- a loan is paid back; the statistics count it apart
    add form              text not null default 'grant' check (form in ('grant', 'loan')),
    add constraint decision_below_floor_is_signed
        check (not below_floor or (signed_by is not null and individual_reason is not null)),
    add constraint decision_signed_by_another check (signed_by <> made_by),
    add constraint decision_signature_has_its_time check ((signed_by is null) = (signed_at is null));

-- What was asked for and what of it counts, thing by thing.
create table decision_item (
    decision_id  uuid           not null references decision (id),
    nth          int            not null check (nth > 0),
    municipality text           not null,
    kind         text           not null,
    asked        numeric(14, 2) not null,
    granted      numeric(14, 2) not null check (granted >= 0),
    ground       text           not null,
    reason       text,
    primary key (decision_id, nth)
);

-- The months a decision covers and the calculation each rests on.
create table decision_calculation (
    decision_id    uuid not null references decision (id),
    -- seen to at the end of the transaction: a run writes its rows table by table
    calculation_id uuid not null references calculation (id) deferrable initially deferred,
    case_id        uuid not null,
    municipality   text not null,
    period         date not null,
    aid            numeric(14, 2) not null,
    primary key (decision_id, period)
);
create index decision_calculation_of_case on decision_calculation (case_id, period);
create index decision_calculation_of_month on decision_calculation (municipality, period, case_id);

-- A decision that waits for a second person. It becomes a decision, with the same id, when that person signs.
create table decision_proposal (
    id             uuid primary key,
    application_id uuid        not null references application (id),
    municipality   text        not null,
    part           text        not null,
    needs          text[]      not null check (cardinality(needs) > 0),
    -- the command as it was given
    command        text        not null,
    proposed_at    timestamptz not null,
    proposed_by    text        not null,
    settled_at     timestamptz,
    settled_by     text,
    signed         boolean,
    remark         text,
    constraint decision_proposal_settled_whole
        check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (signed is null)),
    constraint decision_proposal_settled_by_another check (settled_by <> proposed_by),
    constraint decision_proposal_returned_says_why check (signed or signed is null or remark is not null)
);
create unique index decision_proposal_one_open on decision_proposal (application_id, part) where settled_at is null;

-- An application that follows an earlier one of the same case: the next month, or a month reckoned anew.
alter table application
    add follows uuid references application (id),
    add period  date check (extract(day from period) = 1),
    add why     text check (why in ('renewal', 'recalculation')),
    add constraint application_follows_for_a_reason
        check ((follows is null) = (period is null) and (follows is null) = (why is null));
create unique index application_renewed_once_a_month on application (case_id, period) where why = 'renewal';

do $$
declare t text;
begin
    foreach t in array array['calculation', 'decision_item', 'decision_calculation', 'decision_proposal'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (settled_at, settled_by, signed, remark) on decision_proposal to ${app};
