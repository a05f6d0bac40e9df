-- What the household was asked for. It may be asked again; each time is a row of its own.
create table document_request (
    id             uuid primary key,
    application_id uuid        not null references application (id),
    municipality   text        not null,
    -- side by side: what kind of paper, and the day by which the household is asked to send it
    kinds          text[]      not null check (cardinality(kinds) > 0),
    due_on         date[]      not null check (cardinality(due_on) = cardinality(kinds)),
    -- to the person; stays in this table
    reason         text        not null constraint document_request_says_why check (reason ~ '\S'),
    asked_at       timestamptz not null,
    asked_by       text        not null
);
create index document_request_of_application on document_request (application_id);

-- A payment is the last of its changes; the earlier ones stay.
create table payment_change (
    payment_id     uuid           not null,
    nth            int            not null check (nth > 0),
    application_id uuid           not null references application (id),
    municipality   text           not null,
    state          text           not null check (state in ('planned', 'paid', 'stopped', 'cancelled')),
    amount         numeric(14, 2) not null check (amount > 0),
    currency       text           not null,
    due_on         date,
    paid_on        date,
    changed_at     timestamptz    not null,
    changed_by     text           not null,
    primary key (payment_id, nth),
    constraint payment_change_paid_has_its_day check ((state = 'paid') = (paid_on is not null))
);
create index payment_change_of_application on payment_change (application_id);

do $$
declare t text;
begin
    foreach t in array array['document_request', 'payment_change'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        -- What was asked or told is never rewritten.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
