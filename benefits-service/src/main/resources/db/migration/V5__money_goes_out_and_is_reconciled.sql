-- Who can be paid in a case. A mistake is mended by a new row that names the old one; nothing is rewritten, so that it can
-- always be told to whom and where a payment went.
create table payee (
    id           uuid primary key,
    case_id      uuid        not null,
    municipality text        not null,
    kind         text        not null check (kind in ('person', 'landlord', 'energy-company')),
    -- name and account stay in this table: no event, no list and no log has them
    name         text        not null check (name ~ '\S'),
    scheme       text        not null check (scheme in ('iban', 'norwegian', 'bankgiro', 'plusgiro', 'swedish')),
    account      text        not null,
    -- OCR or KID, read by the payee's system; or a sentence for a human
    reference    text,
    message      text,
    replaces     uuid references payee (id),
    -- the first row of the same payee, itself when it is the first: what was planned to it goes to the newest
    root_id      uuid        not null,
    entered_at   timestamptz not null,
    entered_by   text        not null,
    constraint payee_is_corrected_once unique (replaces),
    constraint payee_says_one_thing check (reference is null or message is null),
    constraint payee_company_books_by_reference check (kind = 'person' or reference is not null or message is not null)
);
create index payee_of_case on payee (case_id);
create index payee_of_root on payee (root_id);

-- What was planned together for one decision.
create table payment_plan (
    id             uuid primary key,
    application_id uuid           not null references application (id),
    case_id        uuid           not null,
    decision_id    uuid           not null references decision (id),
    municipality   text           not null,
    number         int            not null check (number > 0),
    total          numeric(14, 2) not null check (total > 0),
    made_at        timestamptz    not null,
    made_by        text           not null
);
-- for the plan of next month, which follows the last one of the case
create index payment_plan_of_case on payment_plan (case_id, made_at);

-- One file for the bank, as it was handed over.
create table payment_run (
    id             uuid primary key,
    municipality   text           not null,
    -- payments due until this day
    until_on       date           not null,
    made_at        timestamptz    not null,
    made_by        text           not null,
    number         int            not null check (number > 0),
    total          numeric(16, 2) not null check (total > 0),
    currency       text           not null,
    -- due, and left for the next run because a file ends at some size
    waiting        int            not null check (waiting >= 0),
    -- the municipality as the bank knew it that day
    debtor_name    text           not null,
    debtor_number  text,
    debtor_scheme  text           not null,
    debtor_account text           not null,
    debtor_bic     text           not null,
    -- the bytes of the pain.001: what was stored is what is sent
    file           bytea          not null
);
create index payment_run_of_municipality on payment_run (municipality, made_at);

-- A payment is in one run at most, for ever: the primary key says so.
create table payment_run_member (
    payment_id   uuid primary key,
    run_id       uuid           not null references payment_run (id),
    municipality text           not null,
    payee_id     uuid           not null references payee (id),
    amount       numeric(14, 2) not null check (amount > 0),
    execute_on   date           not null
);
create index payment_run_member_of_run on payment_run_member (run_id);

-- Due when the run was made and not in it, because it could not be written; what was wrong with it, by code.
create table payment_run_left_out (
    run_id       uuid   not null references payment_run (id),
    payment_id   uuid   not null,
    municipality text   not null,
    faults       text[] not null check (cardinality(faults) > 0),
    primary key (run_id, payment_id)
);

-- What the bank has said of a run. The same bytes are the same answer.
create table bank_answer (
    id           uuid primary key,
    run_id       uuid        not null references payment_run (id),
    municipality text        not null,
    sha256       text        not null,
    message_id   text        not null,
    made_on      date,
    taken_at     timestamptz not null,
    taken_by     text        not null,
    heard        int         not null,
    moved        int         not null,
    -- end-to-end ids that are none of the run's
    strangers    text[]      not null,
    file         bytea       not null,
    constraint bank_answer_once unique (municipality, sha256)
);
create index bank_answer_of_run on bank_answer (run_id);

-- What cannot be true after what the bank said before: a human asks the bank.
create table bank_contradiction (
    answer_id    uuid not null references bank_answer (id),
    payment_id   uuid not null,
    municipality text not null,
    stood        text not null,
    said         text not null,
    primary key (answer_id, payment_id)
);

alter table payment_change
    drop constraint payment_change_state_check,
    add constraint payment_change_state_check check (state in
        ('planned', 'sent', 'accepted', 'paid', 'rejected', 'returned', 'stopped', 'cancelled')),
    -- The following are empty for what the municipality's own ledger tells; each row of a payment repeats the first three.
    add column decision_id uuid references decision (id),
    add column payee_id    uuid references payee (id),
    add column period      date check (extract(day from period) = 1),
    add column plan_id     uuid references payment_plan (id),
    add column replaces    uuid,
    add column run_id      uuid,
    add column returned_on date,
    -- of the bank's codes, and its own words; or why a human stopped it
    add column reason_code text,
    add column reason      text,
    add constraint payment_change_planned_whole
        check ((decision_id is null) = (payee_id is null) and (payee_id is null) = (period is null)),
    add constraint payment_change_sent_in_a_run
        check (payee_id is null or (run_id is null) = (state in ('planned', 'stopped', 'cancelled'))),
    add constraint payment_change_returned_has_its_day check ((state = 'returned') = (returned_on is not null)),
    add constraint payment_change_stopped_says_why
        check (payee_id is null or state not in ('stopped', 'cancelled') or reason ~ '\S');
create index payment_change_of_decision on payment_change (decision_id) where decision_id is not null;
-- A payment that came to nothing is planned anew once.
create unique index payment_change_replaced_once on payment_change (replaces) where nth = 1;
-- for a run, which looks for what is due
create index payment_change_due on payment_change (municipality, due_on) where state = 'planned' and payee_id is not null;

do $$
declare t text;
begin
    foreach t in array array['payee', 'payment_plan', 'payment_run', 'payment_run_member', 'payment_run_left_out',
                             'bank_answer', 'bank_contradiction'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        -- What was entered, planned, sent or answered is never rewritten.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
