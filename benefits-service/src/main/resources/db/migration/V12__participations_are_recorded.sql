-- A participation in the qualification programme (sosialtjenesteloven sections 29 to 40), as it was decided.
create table qualification_programme (
    id                 uuid primary key,
    municipality       text        not null,
    case_id            uuid        not null,
    applied_on         date        not null,
    decided_on         date        not null,
    started_on         date        not null,
    -- as form 11CF codes it
    marital_status     text        not null,
    children           int         not null check (children between 0 and 99),
    -- four digits of the municipality whose programme the participant comes from
    other_municipality text check (other_municipality ~ '^[0-9]{4}$'),
    earlier_aid        text,
    earlier_incomes    text[]      not null,
    other_aid          text[]      not null,
    recorded_at        timestamptz not null,
    recorded_by        text        not null,
    constraint qualification_programme_goes_in_order check (applied_on <= decided_on and decided_on <= started_on)
);
create index qualification_programme_of_municipality on qualification_programme (municipality, started_on);

-- Money of the programme that was paid.
create table qualification_payment (
    id           uuid primary key,
    programme_id uuid           not null references qualification_programme (id),
    municipality text           not null,
    paid_on      date           not null,
    amount       numeric(14, 2) not null check (amount > 0),
    recorded_at  timestamptz    not null,
    recorded_by  text           not null
);
create index qualification_payment_of_programme on qualification_payment (programme_id, paid_on);

-- How it ended: once, and for good.
create table qualification_end (
    programme_id uuid primary key references qualification_programme (id),
    municipality text        not null,
    status       text        not null,
    ended_on     date        not null,
    afterwards   text[]      not null,
    main_income  text,
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);

do $$
declare t text;
begin
    foreach t in array array['qualification_programme', 'qualification_payment', 'qualification_end'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        -- What was recorded is never rewritten.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
