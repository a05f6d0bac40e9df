-- What every service keeps besides its own tables. The owner role runs this; ${app} is the role the service works as.

-- The one rule of tenancy: a transaction names the municipalities it may see; none named, none seen.
create function trygg_sees(row_municipality text) returns boolean
    language sql stable parallel safe
    as $$ select current_setting('trygg.municipalities', true) = '*'
              or row_municipality = any (string_to_array(current_setting('trygg.municipalities', true), ',')) $$;

-- ---------------------------------------------------------------- events going out
create table event_sequence (
    subject      uuid primary key,
    municipality text   not null,
    last         bigint not null
);
-- CACHE 1: pooled ids would let a later event of the same subject overtake an earlier one.
create sequence outbox_id cache 1;
create table outbox (
    id           bigint primary key default nextval('outbox_id'),
    event_id     uuid        not null,
    topic        text        not null,
    type         text        not null,
    subject      uuid        not null,
    sequence     bigint      not null,
    municipality text        not null,
    occurred_at  timestamptz not null,
    traceparent  text,
    -- text, not jsonb: what was stored is what is sent
    payload      text        not null,
    -- set when the broker refuses this very message; it is then shown to the operator and no longer sent
    refused      text,
    written_at   timestamptz not null default clock_timestamp()
);

-- ---------------------------------------------------------------- events coming in
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);
-- for the housekeeping that deletes what is older than any redelivery
create index inbox_received_at on inbox (received_at);
create table inbox_position (
    consumer text   not null,
    source   text   not null,
    subject  uuid   not null,
    last     bigint not null,
    primary key (consumer, source, subject)
);
create table sequence_gap (
    consumer   text        not null,
    source     text        not null,
    subject    uuid        not null,
    sequence   bigint      not null,
    noticed_at timestamptz not null default clock_timestamp(),
    primary key (consumer, source, subject, sequence)
);
create table dead_letter (
    id              uuid primary key,
    -- '-' when the message is too broken to tell
    municipality    text        not null,
    consumer        text        not null,
    topic           text        not null,
    partition       int         not null,
    position        bigint      not null,
    headers         text        not null,
    payload         text,
    type            text,
    reason          text        not null,
    parked_at       timestamptz not null,
    state           text        not null default 'parked' check (state in ('parked', 'replayed', 'discarded')),
    decided_at      timestamptz,
    decided_by      text,
    decision_reason text,
    constraint dead_letter_once_per_consumer unique (consumer, topic, partition, position),
    constraint dead_letter_decided_by_someone check (state = 'parked' or (decided_at is not null and decided_by is not null))
);
create index dead_letter_parked on dead_letter (parked_at) where state = 'parked';

-- ---------------------------------------------------------------- guarantees
create table clock (
    id             uuid primary key,
    municipality   text        not null,
    guarantee      text        not null,
    definition     int         not null,
    promises       text[]      not null,
    case_id        uuid        not null,
    -- what the clock is about: the need, the application, the request
    subject_id     uuid        not null,
    sensitive      boolean     not null,
    state          text        not null check (state in ('running', 'paused', 'kept', 'broken', 'remedied', 'withdrawn')),
    started_at     timestamptz not null,
    due_at         timestamptz not null,
    -- why it is due then, in words a caseworker can check
    due_rule       text        not null,
    -- when most of the time is gone and somebody should look; null once said
    warn_at        timestamptz,
    paused_at      timestamptz,
    paused_until   timestamptz,
    paused_seconds bigint      not null default 0,
    -- when the promised act was done, in time or late
    fulfilled_at   timestamptz,
    ended_at       timestamptz,
    transitions    int         not null,
    constraint clock_one_per_guarantee_and_subject unique (guarantee, subject_id)
);
create index clock_due on clock (due_at) where state = 'running';
create index clock_warn on clock (warn_at) where state = 'running' and warn_at is not null;
create index clock_paused on clock (paused_until) where state = 'paused';
create index clock_of_case on clock (case_id);
create index clock_of_subject on clock (subject_id);
create table remedy (
    id           uuid primary key,
    clock_id     uuid        not null references clock (id),
    municipality text        not null,
    kind         text        not null,
    owner_role   text        not null,
    opened_at    timestamptz not null,
    done_at      timestamptz,
    done_by      text,
    note         text,
    constraint remedy_one_of_a_kind unique (clock_id, kind)
);
create index remedy_open on remedy (opened_at) where done_at is null;

-- ---------------------------------------------------------------- ledger
create table ledger_entry (
    id           bigint generated always as identity primary key,
    municipality text        not null,
    clock_id     uuid        not null,
    -- the how-manieth transition of this clock, from 1
    transition   int         not null,
    guarantee    text        not null,
    definition   int         not null,
    case_id      uuid        not null,
    kind         text        not null,
    state        text        not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    due_at       timestamptz not null,
    by_whom      text        not null,
    reason       text,
    ground       text,
    -- the seal, set once by the sealer
    position     bigint unique,
    previous     bytea,
    hash         bytea,
    constraint ledger_entry_each_transition_once unique (clock_id, transition)
);
create index ledger_entry_unsealed on ledger_entry (id) where position is null;
create table ledger_head (
    the_one  boolean primary key default true check (the_one),
    position bigint not null,
    hash     bytea  not null
);
insert into ledger_head (position, hash) values (0, '\x00');
create function ledger_entry_is_sealed_once() returns trigger language plpgsql as $$
begin
    if old.position is not null or (to_jsonb(new) - 'position' - 'previous' - 'hash')
            is distinct from (to_jsonb(old) - 'position' - 'previous' - 'hash') then
        raise exception 'a ledger entry is never changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger ledger_entry_sealed_once before update on ledger_entry
    for each row execute function ledger_entry_is_sealed_once();

-- ---------------------------------------------------------------- who read what
create table access_log (
    id           bigint generated always as identity primary key,
    municipality text        not null,
    at           timestamptz not null,
    reader       text        not null,
    reader_roles text        not null,
    purpose      text        not null,
    what         text        not null,
    case_id      uuid,
    trace_id     text
);
create index access_log_of_case on access_log (case_id, at desc);

-- ---------------------------------------------------------------- tenancy and rights
do $$
declare t text;
begin
    foreach t in array array['event_sequence', 'outbox', 'dead_letter', 'clock', 'remedy', 'ledger_entry', 'access_log'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
    end loop;
end $$;
grant usage on sequence outbox_id to ${app};
grant select, insert, update on event_sequence, inbox_position, dead_letter, clock, remedy, ledger_head to ${app};
grant select, insert, update, delete on outbox, sequence_gap to ${app};
grant select, insert, delete on inbox to ${app};
-- The ledger and the access log only grow; the seal is the one thing ever added to an entry.
grant select, insert on ledger_entry, access_log to ${app};
grant update (position, previous, hash) on ledger_entry to ${app};
