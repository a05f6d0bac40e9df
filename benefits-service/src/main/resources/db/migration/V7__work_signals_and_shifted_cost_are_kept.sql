-- Talks about people's own goals. Each stays as it was said; a no has no consequence anywhere.
create table plan_talk (
    id           uuid primary key,
    case_id      uuid        not null,
    municipality text        not null,
    -- in the person's own words; stays in this table
    goal         text        not null,
    agreed       boolean     not null,
    held_at      timestamptz not null,
    held_by      text        not null,
    constraint plan_talk_agreed_to_a_goal check (not agreed or goal ~ '\S')
);
create index plan_talk_of_case on plan_talk (case_id);

-- What people are referred to. Nothing here knows of treatment, which goes on beside it (C046).
create table measure (
    id               uuid primary key,
    case_id          uuid        not null,
    municipality     text        not null,
    protected_person boolean     not null,
    kind             text        not null check (kind in ('ips', 'sheltered-work', 'training', 'municipal-job',
                                                         'language-course', 'fontene-house')),
    -- in the household on the day of the referral: families go first
    children         int         not null check (children >= 0),
    referred_at      timestamptz not null,
    referred_by      text        not null
);
create index measure_of_case on measure (case_id);
create index measure_of_municipality on measure (municipality);

create table work_place (
    id           uuid primary key,
    municipality text not null,
    kind         text not null check (kind in ('ips', 'sheltered-work', 'training', 'municipal-job', 'language-course',
                                              'fontene-house')),
    -- a department or workshop, never a person
    unit         text not null check (unit ~ '\S')
);
create index work_place_of_municipality on work_place (municipality);
-- How many seats from which day on; none closes the place. The earlier rows stay, so that months can be compared.
create table work_place_seats (
    place_id     uuid        not null references work_place (id),
    nth          int         not null check (nth > 0),
    municipality text        not null,
    capacity     int         not null check (capacity >= 0),
    from_on      date        not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    primary key (place_id, nth),
    constraint work_place_seats_one_change_a_day unique (place_id, from_on)
);

create table measure_step (
    id           uuid primary key,
    measure_id   uuid        not null references measure (id),
    nth          int         not null check (nth > 0),
    municipality text        not null,
    kind         text        not null check (kind in ('started', 'paused', 'resumed', 'ended')),
    place_id     uuid references work_place (id),
    -- until when the place is promised
    ends_on      date,
    -- there is none that makes work wait for treatment
    reason       text check (reason in ('persons-wish', 'illness', 'care-of-child', 'parental-leave', 'holiday',
                                       'place-closed')),
    next         text check (next in ('work', 'study', 'other-measure', 'none')),
    skip         text check (skip in ('declined-this-place', 'place-cannot-be-reached', 'adaptation-missing', 'not-reached',
                                     'safety')),
    done_at      timestamptz not null,
    done_by      text        not null,
    constraint measure_step_one_after_the_other unique (measure_id, nth),
    constraint measure_step_start_has_a_place check ((kind = 'started') = (place_id is not null)),
    constraint measure_step_pause_says_why check ((kind = 'paused') = (reason is not null)),
    constraint measure_step_end_says_what_next check ((kind = 'ended') = (next is not null))
);
-- for the seats that are taken today
create index measure_step_at_place on measure_step (municipality, place_id) where place_id is not null;
-- Who stood ahead when somebody began out of turn, each with the reason and who answers for it (C027).
create table measure_passed_over (
    step_id      uuid        not null references measure_step (id),
    measure_id   uuid        not null references measure (id),
    municipality text        not null,
    reason       text        not null,
    passed_at    timestamptz not null,
    passed_by    text        not null,
    primary key (step_id, measure_id)
);
create index measure_passed_over_of_measure on measure_passed_over (measure_id);

-- What charities tell of those who come to them: numbers of a day, never a person (C041).
create table charity_report (
    id           uuid primary key,
    municipality text        not null,
    reported_by  text        not null,
    day          date        not null,
    food         int         not null check (food >= 0),
    rent         int         not null check (rent >= 0),
    clothing     int         not null check (clothing >= 0),
    -- how many of them said that the municipality had refused them
    refused      int         not null check (refused >= 0 and refused <= food + rent + clothing),
    reported_at  timestamptz not null,
    constraint charity_report_tells_of_somebody check (food + rent + clothing > 0)
);
create index charity_report_of_day on charity_report (municipality, day);
create table charity_answer (
    report_id    uuid primary key references charity_report (id),
    id           uuid        not null unique,
    municipality text        not null,
    offer        text        not null check (offer in ('came-to-the-place', 'times-offered', 'told-how-to-apply')),
    answered_at  timestamptz not null,
    answered_by  text        not null
);

-- Why a household needs aid in a month although the state insures against it (C043). What is noted later counts.
create table state_benefit_cause (
    id             uuid primary key,
    application_id uuid           not null references application (id),
    case_id        uuid           not null,
    municipality   text           not null,
    -- first of the month
    month          date           not null,
    cause          text           not null check (cause in ('waiting', 'denied', 'insufficient', 'none')),
    benefit        text check (benefit in ('unemployment-fund', 'sickness', 'pension', 'parental', 'housing-allowance',
                                          'other')),
    -- how much of that month's aid
    amount         numeric(14, 2) not null check (amount >= 0),
    currency       text           not null,
    noted_at       timestamptz    not null,
    noted_by       text           not null,
    constraint state_benefit_cause_names_the_benefit check ((cause = 'none') = (benefit is null)),
    constraint state_benefit_cause_none_costs_nothing check (cause <> 'none' or amount = 0)
);
create index state_benefit_cause_of_month on state_benefit_cause (application_id, month);
create index state_benefit_cause_of_municipality on state_benefit_cause (municipality, month);
-- What the municipality asks back of the state, from the claim to its end; the last row is how it stands.
create table refund_claim_step (
    claim_id     uuid           not null,
    nth          int            not null check (nth > 0),
    cause_id     uuid           not null references state_benefit_cause (id),
    municipality text           not null,
    state        text           not null check (state in ('claimed', 'reminded', 'paid', 'denied')),
    amount       numeric(14, 2) not null check (amount > 0),
    currency     text           not null,
    ground       text           not null,
    done_at      timestamptz    not null,
    done_by      text           not null,
    primary key (claim_id, nth)
);
create index refund_claim_step_of_cause on refund_claim_step (cause_id);
-- One claim for what was shifted: its first step.
create unique index refund_claim_step_one_claim_for_a_cause on refund_claim_step (cause_id) where nth = 1;

do $$
declare t text;
begin
    foreach t in array array['plan_talk', 'measure', 'work_place', 'work_place_seats', 'measure_step',
                             'measure_passed_over', 'charity_report', 'charity_answer', 'state_benefit_cause',
                             'refund_claim_step'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        -- What happened is never rewritten; what follows it is a row of its own.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
