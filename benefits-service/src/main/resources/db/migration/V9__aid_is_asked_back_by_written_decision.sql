-- What an aid decision says of repayment. It is said once, and only before its letter has reached the household.
create table repayment_condition (
    decision_id    uuid primary key references decision (id),
    application_id uuid        not null references application (id),
    municipality   text        not null,
    ground         text        not null,
    said_at        timestamptz not null,
    said_by        text        not null
);

create table recovery (
    id             uuid primary key,
    -- the aid decision it is about
    decision_id    uuid           not null references decision (id),
    application_id uuid           not null references application (id),
    municipality   text           not null,
    ground         text           not null,
    amount         numeric(14, 2) not null check (amount > 0),
    currency       text           not null,
    -- to the person; stays in this table
    reason         text           not null constraint recovery_says_why check (reason ~ '\S'),
    decided_at     timestamptz    not null,
    decided_by     text           not null
);
create index recovery_of_application on recovery (application_id);

-- The whole of it is let go.
create table recovery_waived (
    recovery_id  uuid primary key references recovery (id),
    municipality text        not null,
    reason       text        not null constraint recovery_waived_says_why check (reason ~ '\S'),
    waived_at    timestamptz not null,
    waived_by    text        not null
);

do $$
declare t text;
begin
    foreach t in array array['repayment_condition', 'recovery', 'recovery_waived'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        -- What was decided or said is never rewritten.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
