-- One row for each time somebody said "no place tonight". It is committed before any matching, so that nothing that happens
-- afterwards can make it unsaid (C050). There is no column for a condition, because no condition can be put on a roof.
create table roof_request (
    id               uuid primary key,
    municipality     text        not null,
    -- the case, or the request's own id where only an alias is known
    case_id          uuid        not null,
    alias            text,
    -- opened in the same transaction; its row is also the lock of the request
    housing_need_id  uuid        not null unique,
    received_at      timestamptz not null,
    -- as many as people; what nobody knows is empty
    births           date[]      not null check (cardinality(births) > 0),
    needs            text[]      not null check (needs <@ array['pets', 'wheelchair', 'couple', 'women-only', 'violence']),
    protected_person boolean     not null,
    -- the check-out hour after the night that is asked for
    night_from       timestamptz not null,
    night_until      timestamptz not null,
    state            text        not null check (state in ('open', 'offered', 'accepted', 'unmet')),
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    version          bigint      not null default 1,
    constraint roof_request_is_for_a_night check (night_from < night_until)
);
-- for the end of nights, and for those who wait for a place in the order they asked
create index roof_request_open on roof_request (night_until) where state = 'open';
create index roof_request_waiting on roof_request (municipality, night_until, received_at, id) where state = 'open';
-- for the board of the night and the figures of the months
create index roof_request_of_night on roof_request (municipality, night_until);
create index roof_request_of_case on roof_request (case_id);

-- Each place offered, in the order of the offers; the last that nobody said no to is the one that stands.
create table night_offer (
    id           uuid primary key,
    request_id   uuid        not null references roof_request (id),
    municipality text        not null,
    nth          int         not null,
    place_kind   text        not null check (place_kind in ('shelter', 'crisis-shelter', 'hotel', 'flat', 'other')),
    -- stays in this table; no event carries it
    address      text        not null,
    -- shown to those on the case alone
    hidden       boolean     not null,
    -- none for a hotel or another place outside the register of homes
    home_ids     uuid[]      not null,
    from_at      timestamptz not null,
    until_at     timestamptz not null,
    offered_at   timestamptz not null,
    offered_by   text        not null,
    constraint night_offer_in_order unique (request_id, nth)
);

-- What was said to an offer: yes or no by the person, or no by the place. Substance use is no reason there is (C067).
create table night_answer (
    id           uuid primary key,
    offer_id     uuid        not null references night_offer (id),
    municipality text        not null,
    kind         text        not null check (kind in ('accepted', 'declined', 'refused')),
    reason       text,
    answered_at  timestamptz not null,
    answered_by  text        not null,
    constraint night_answer_each_once unique (offer_id, kind),
    constraint night_answer_has_its_reason check (
        kind = 'accepted' and reason is null
        or kind = 'declined' and reason in ('unsafe', 'too-far', 'not-accessible', 'no-pets', 'separated', 'other-place-found',
                                            'not-said')
        or kind = 'refused' and reason in ('full', 'out-of-service', 'not-accessible', 'no-pets', 'acute-danger', 'no-staff'))
);
create index night_answer_of_time on night_answer (municipality, answered_at);

-- A night that ended without a roof. Nothing takes it back.
create table roof_unmet (
    request_id   uuid primary key references roof_request (id),
    municipality text        not null,
    night_until  timestamptz not null,
    noted_at     timestamptz not null
);
create index roof_unmet_of_night on roof_unmet (municipality, night_until);

-- Who works with a request that is somebody protected's, and why: they and no others see where the place is.
create table roof_case_member (
    request_id   uuid        not null references roof_request (id),
    municipality text        not null,
    who          text        not null,
    reason       text        not null,
    joined_at    timestamptz not null,
    primary key (request_id, who)
);

-- for the first free bed at or after a random one: most who ask are alone, and must not read all beds to get one
create index home_for_the_night on home (municipality, kind, capacity, id)
    where withdrawn_at is null and kind in ('shelter-bed', 'crisis-shelter-place');

do $$
declare t text;
begin
    foreach t in array array['roof_request', 'night_offer', 'night_answer', 'roof_unmet', 'roof_case_member'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- What was asked, offered and said is never rewritten; only the request itself moves on.
grant update (state, version) on roof_request to ${app};
