-- From when to when somebody was without a home. One at a time for a case.
create table homelessness (
    id           uuid primary key,
    municipality text        not null,
    case_id      uuid        not null,
    started_on   date        not null,
    -- whether the case has been homeless before: newly or returned (C057)
    inflow       text        not null check (inflow in ('new', 'returned')),
    cause        text        not null check (cause in ('structural', 'other')),
    -- the class of today; its history stands in homelessness_status
    ethos        int         not null check (ethos between 1 and 6),
    protected_person boolean not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    ended_on     date check (ended_on >= started_on),
    outflow      text        check (outflow in ('housed', 'other')),
    ended_at     timestamptz,
    ended_by     text,
    constraint homelessness_ends_somehow check ((ended_on is null) = (outflow is null))
);
create unique index homelessness_one_at_a_time on homelessness (case_id) where ended_on is null;
create index homelessness_open on homelessness (municipality, started_on, id) where ended_on is null;
create index homelessness_ended on homelessness (municipality, ended_on);

create table homelessness_status (
    id              uuid primary key,
    homelessness_id uuid        not null references homelessness (id),
    municipality    text        not null,
    -- ETHOS Light 1 to 6 from this day on
    ethos           int         not null check (ethos between 1 and 6),
    from_on         date        not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null
);
create index homelessness_status_of on homelessness_status (homelessness_id, from_on, recorded_at);

-- The person's yes or no to the by-name list; the newest counts, and without a yes nobody stands on it.
create table by_name_consent (
    id              uuid primary key,
    homelessness_id uuid        not null references homelessness (id),
    municipality    text        not null,
    given           boolean     not null,
    told_at         timestamptz not null,
    told_to         text        not null
);
create index by_name_consent_of on by_name_consent (homelessness_id, told_at);

-- A household that waits for a home, with what a home must be for it. There is no column for a no that was said: it
-- never costs the place in the queue (C051), nor for how the people live (C053).
create table waiting_household (
    -- that of the housing need it came from
    id               uuid primary key,
    municipality     text        not null,
    case_id          uuid        not null,
    protected_person boolean     not null,
    waiting_since    date        not null,
    people           int         not null check (people > 0),
    children         int         not null check (children between 0 and people),
    violence         boolean     not null,
    -- 0 to 3, as the caseworker weighs the need
    severity         int         not null check (severity between 0 and 3),
    step_free        boolean     not null,
    lift             boolean     not null,
    wheelchair       boolean     not null,
    life_span        boolean     not null,
    pets             boolean     not null,
    -- whether a home for women alone can be theirs
    women_only       boolean     not null,
    -- none: any ordinary home
    kinds            text[]      not null,
    -- none: anywhere
    districts        text[]      not null,
    -- codes of districts and buildings where somebody lives from whom they must keep away
    keep_away        text[]      not null,
    left_at          timestamptz,
    left_why         text        check (left_why in ('housed', 'own-wish', 'moved', 'other-home')),
    changed_at       timestamptz not null,
    changed_by       text        not null,
    version          bigint      not null default 1,
    constraint waiting_household_leaves_for_a_reason check ((left_at is null) = (left_why is null))
);
create index waiting_household_waits on waiting_household (municipality, waiting_since, id) where left_at is null;
create index waiting_household_of_case on waiting_household (case_id);

-- A home that is to be let. Who gets it follows from the rules and the seed, which is drawn once and told at once.
create table vacancy (
    id           uuid primary key,
    municipality text        not null,
    home_id      uuid        not null references home (id),
    free_from    timestamptz not null,
    seed         bigint      not null,
    opened_at    timestamptz not null,
    opened_by    text        not null,
    closed_at    timestamptz,
    closed_why   text        check (closed_why in ('filled', 'withdrawn')),
    version      bigint      not null default 1
);
create unique index vacancy_one_open_per_home on vacancy (home_id) where closed_at is null;
create index vacancy_open on vacancy (municipality, opened_at, id) where closed_at is null;

-- How many waiting households a vacant home fits, kept when one of them changes. Of its own, because a change of one household
-- may touch the counts of all vacancies, and must not wait for whoever is offering one.
create table vacancy_fit (
    vacancy_id   uuid primary key references vacancy (id),
    municipality text not null,
    households   int  not null
);

-- The whole ranked list with its reasons as it was when an offer was made. Never changed.
create table frozen_ranking (
    id           uuid primary key,
    municipality text        not null,
    vacancy_id   uuid        not null references vacancy (id),
    -- SHA-256 of the canonical text, in hexadecimal
    hash         text        not null check (hash ~ '^[0-9a-f]{64}$'),
    -- the canonical text, packed by gzip
    list         bytea       not null,
    frozen_at    timestamptz not null,
    frozen_by    text        not null
);
create index frozen_ranking_of_vacancy on frozen_ranking (vacancy_id, frozen_at);

create table match_offer (
    -- also the source of the occupancy that holds the home meanwhile
    id           uuid primary key,
    municipality text        not null,
    vacancy_id   uuid        not null references vacancy (id),
    household_id uuid        not null references waiting_household (id),
    case_id      uuid        not null,
    ranking_id   uuid        not null references frozen_ranking (id),
    -- the place in the order when those passed over are counted
    rank         int         not null check (rank > 0),
    offered_at   timestamptz not null,
    offered_by   text        not null,
    answer       text        check (answer in ('accepted', 'declined')),
    -- why it was declined; it costs nothing
    reason       text        check (reason in ('own-choice', 'place', 'size', 'rent', 'safety', 'not-reached')),
    answered_at  timestamptz,
    answered_by  text,
    constraint match_offer_declined_for_a_reason check ((answer is not null and answer = 'declined') = (reason is not null))
);
-- One home a household and one household a home, whatever happens at the same moment.
create unique index match_offer_one_of_vacancy on match_offer (vacancy_id) where answer is null or answer = 'accepted';
create unique index match_offer_one_of_household on match_offer (household_id) where answer is null or answer = 'accepted';
create index match_offer_of_household on match_offer (household_id);

-- Somebody who came first is passed over for this one home. It counts when a second person has signed.
create table match_bypass (
    id           uuid primary key,
    municipality text        not null,
    vacancy_id   uuid        not null references vacancy (id),
    household_id uuid        not null references waiting_household (id),
    case_id      uuid        not null,
    reason       text        not null check (reason in ('cannot-be-reached', 'home-does-not-suit', 'safety', 'landlord-refused',
                             'acute-need-of-another')),
    proposed_at  timestamptz not null,
    proposed_by  text        not null,
    unique (vacancy_id, household_id)
);
create table match_bypass_signature (
    bypass_id    uuid primary key references match_bypass (id),
    municipality text        not null,
    signed_at    timestamptz not null,
    signed_by    text        not null
);

-- A proposal who might get which of the open vacancies. It binds nobody.
create table assignment (
    id           uuid primary key,
    municipality text        not null,
    asked_at     timestamptz not null,
    asked_by     text        not null,
    state        text        not null check (state in ('running', 'done', 'failed')),
    -- percent of the time it takes at most
    progress     int         not null,
    -- what came of it, once it is done
    result       text,
    ended_at     timestamptz
);
create index assignment_newest on assignment (municipality, asked_at);

do $$
declare t text;
begin
    foreach t in array array['homelessness', 'homelessness_status', 'by_name_consent', 'waiting_household', 'vacancy', 'vacancy_fit',
                             'frozen_ranking', 'match_offer', 'match_bypass', 'match_bypass_signature', 'assignment'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (ethos, ended_on, outflow, ended_at, ended_by) on homelessness to ${app};
grant update (people, children, violence, severity, step_free, lift, wheelchair, life_span, pets, women_only, kinds, districts,
              keep_away, left_at, left_why, changed_at, changed_by, version) on waiting_household to ${app};
grant update (households) on vacancy_fit to ${app};
grant update (closed_at, closed_why, version) on vacancy to ${app};
-- An offer is answered once; what was offered to whom is never rewritten.
grant update (answer, reason, answered_at, answered_by) on match_offer to ${app};
grant update (state, progress, result, ended_at) on assignment to ${app};
