-- When and how the letter of a decision reached the household. The letter itself is not kept: decision, calculation and
-- payments say it again. It may be received more than once, by a couple each for itself.
create table letter_delivery (
    id           uuid primary key,
    decision_id  uuid        not null references decision (id),
    municipality text        not null,
    way          text        not null check (way in ('digital', 'post', 'handed-over')),
    received_on  date        not null,
    language     text        not null,
    told_at      timestamptz not null,
    told_by      text        not null
);
create index letter_delivery_of_decision on letter_delivery (decision_id);

-- A decision that takes the place of another stands instead of it: on each part of an application one decision stands.
alter table decision add column replaces uuid;
alter table decision drop constraint decision_one_for_each_part;
create unique index decision_one_first_for_each_part on decision (application_id, part) where replaces is null;
alter table decision add constraint decision_replaced_once unique (replaces);
alter table decision add constraint decision_known_with_its_part unique (id, application_id, part);
alter table decision add constraint decision_replaces_one_of_its_part
    foreign key (replaces, application_id, part) references decision (id, application_id, part);

-- A decision whose place another may take, because an appeal was upheld.
create table decision_reopened (
    decision_id    uuid primary key references decision (id),
    application_id uuid        not null references application (id),
    municipality   text        not null,
    appeal_id      uuid        not null,
    reopened_at    timestamptz not null,
    reopened_by    text        not null
);
create index decision_reopened_of_application on decision_reopened (application_id);

create table appeal (
    id               uuid primary key,
    decision_id      uuid        not null references decision (id),
    application_id   uuid        not null references application (id),
    case_id          uuid        not null,
    municipality     text        not null,
    part             text        not null,
    protected_person boolean     not null,
    appellant        text        not null check (appellant in ('person', 'representative')),
    -- in the appellant's words; stays in this table
    wording          text,
    received_at      timestamptz not null,
    received_by      text        not null,
    -- what is waited for: somebody here, somebody to send it on, the higher body; nothing when it is settled
    waits_for        text check (waits_for in ('reconsideration', 'sending', 'answer')),
    version          bigint      not null default 1
);
create index appeal_of_application on appeal (application_id);
create index appeal_of_decision on appeal (decision_id);
-- for the board, which shows what is not settled
create index appeal_open on appeal (municipality) where waits_for is not null;

create table appeal_step (
    id            uuid primary key,
    appeal_id     uuid        not null references appeal (id),
    municipality  text        not null,
    kind          text        not null check (kind in ('dismissed', 'reconsidered', 'sent-on', 'answered')),
    outcome       text check (outcome in ('changed', 'partly', 'upheld', 'sent-back')),
    -- whether a change gives the person more or less
    direction     text check (direction in ('more', 'less')),
    -- to the person; stays in this table
    reason        text,
    -- why the one who decided had to look at it again
    why_same      text,
    happened_on   date,
    done_at       timestamptz not null,
    done_by       text        not null,
    constraint appeal_step_each_once unique (appeal_id, kind),
    constraint appeal_step_says_why check (kind not in ('dismissed', 'reconsidered') or reason ~ '\S')
);

do $$
declare t text;
begin
    foreach t in array array['letter_delivery', 'decision_reopened', 'appeal', 'appeal_step'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        -- What was told is never rewritten.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- Only the appeal itself moves on.
grant update (waits_for, version) on appeal to ${app};
