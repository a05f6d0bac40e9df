-- That a household owes rent, as its landlord told. Whose home it is, is told by the case alone.
create table arrears_notice (
    id           uuid primary key,
    municipality text           not null,
    case_id      uuid           not null,
    amount       numeric(11, 2) not null check (amount > 0),
    currency     text           not null check (currency in ('SEK', 'NOK')),
    -- the day the oldest unpaid rent was due
    due_on       date           not null,
    -- whether children live in the home
    children     boolean        not null,
    received_at  timestamptz    not null,
    recorded_by  text           not null
);
create index arrears_notice_of_case on arrears_notice (case_id);

-- What the examination in benefits came to; a notice has one answer.
create table arrears_answer (
    notice_id    uuid primary key references arrears_notice (id),
    municipality text        not null,
    outcome      text        not null,
    examined_at  timestamptz not null
);

do $$
declare t text;
begin
    foreach t in array array['arrears_notice', 'arrears_answer'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        -- What was told is never rewritten.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
