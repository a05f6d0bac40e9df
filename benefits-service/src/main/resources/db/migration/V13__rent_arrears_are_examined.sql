-- A notice of rent arrears and the emergency examination it opened; both have one id.
create table arrears_examination (
    id           uuid primary key,
    municipality text           not null,
    case_id      uuid           not null,
    amount       numeric(14, 2) not null check (amount > 0),
    currency     text           not null,
    -- the day the oldest unpaid rent was due
    due_on       date           not null,
    -- whether children live in the home
    children     boolean        not null,
    received_at  timestamptz    not null,
    -- when it came to its outcome; until then it stands on the list
    ended_at     timestamptz
);
-- for the list, which shows what is open
create index arrears_examination_open on arrears_examination (municipality) where ended_at is null;
create index arrears_examination_of_case on arrears_examination (case_id);

create table budget_talk (
    id             uuid primary key,
    examination_id uuid        not null references arrears_examination (id),
    municipality   text        not null,
    held_on        date        not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null
);
create index budget_talk_of_examination on budget_talk (examination_id);

-- A no to a household that may lose its home waits for a second person.
create table arrears_refusal (
    id             uuid primary key,
    examination_id uuid        not null references arrears_examination (id),
    municipality   text        not null,
    -- to the household; stays in this table
    reason         text        not null constraint arrears_refusal_says_why check (reason ~ '\S'),
    proposed_at    timestamptz not null,
    proposed_by    text        not null,
    confirmed      boolean,
    remark         text,
    settled_at     timestamptz,
    settled_by     text,
    constraint arrears_refusal_settled_whole check ((confirmed is null) = (settled_at is null)
                                                    and (confirmed is null) = (settled_by is null)),
    constraint arrears_refusal_settled_by_another check (settled_by <> proposed_by),
    constraint arrears_refusal_returned_says_why check (confirmed or confirmed is null or remark is not null)
);
create unique index arrears_refusal_one_open on arrears_refusal (examination_id) where settled_at is null;

create table arrears_finding (
    id             uuid primary key,
    examination_id uuid        not null unique references arrears_examination (id),
    municipality   text        not null,
    outcome        text        not null check (outcome in ('pay-debt', 'payment-plan', 'no-debt', 'refused')),
    reason         text,
    examined_at    timestamptz not null,
    examined_by    text        not null,
    -- who looked again; nobody refuses alone
    confirmed_by   text,
    constraint arrears_finding_refused_by_two
        check (outcome <> 'refused' or (reason is not null and confirmed_by is not null)),
    constraint arrears_finding_confirmed_by_another check (confirmed_by <> examined_by)
);

do $$
declare t text;
begin
    foreach t in array array['arrears_examination', 'budget_talk', 'arrears_refusal', 'arrears_finding'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- What was told and found is never rewritten.
grant update (ended_at) on arrears_examination to ${app};
grant update (confirmed, remark, settled_at, settled_by) on arrears_refusal to ${app};
