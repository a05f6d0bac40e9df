-- Somebody has asked for the qualification programme. From here six months run (sosialtjenesteloven section 31).
create table qualification_application (
    -- the participation that may come of it has the same id
    id               uuid primary key,
    municipality     text        not null,
    case_id          uuid        not null,
    protected_person boolean     not null,
    applied_on       date        not null,
    recorded_at      timestamptz not null,
    recorded_by      text        not null
);
create index qualification_application_of_municipality on qualification_application (municipality);
create index qualification_application_of_case on qualification_application (case_id);
-- Participations recorded so far were applied for as well.
insert into qualification_application (id, municipality, case_id, protected_person, applied_on, recorded_at, recorded_by)
select p.id, p.municipality, p.case_id,
       exists (select 1 from application a where a.case_id = p.case_id and a.protected_person), p.applied_on,
       p.recorded_at, p.recorded_by
  from qualification_programme p;
alter table qualification_programme add constraint qualification_programme_was_applied_for
    foreign key (id) references qualification_application (id);

-- It came to no participation: refused by a named human, or taken back.
create table qualification_closing (
    application_id uuid primary key references qualification_application (id),
    municipality   text        not null,
    outcome        text        not null check (outcome in ('REFUSED', 'WITHDRAWN')),
    ground         text        not null,
    closed_on      date        not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    constraint qualification_closing_refusal_says_why check (outcome <> 'REFUSED' or ground ~ '\S')
);

create table qualification_leave (
    id           uuid primary key,
    programme_id uuid        not null references qualification_programme (id),
    municipality text        not null,
    from_on      date        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);
create index qualification_leave_of_programme on qualification_leave (programme_id, from_on);
create table qualification_return (
    leave_id     uuid primary key references qualification_leave (id),
    municipality text        not null,
    -- the first day back
    back_on      date        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);

-- How a measure is made to fit the person, from a day on; the newest counts (C045).
create table measure_terms (
    id              uuid primary key,
    measure_id      uuid        not null references measure (id),
    municipality    text        not null,
    adaptations     text[]      not null,
    -- of the wage, in percent; nothing when there is none
    subsidy_percent int check (subsidy_percent between 1 and 100),
    -- who supports the person: a member of staff
    specialist      text,
    from_on         date        not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null
);
create index measure_terms_of_measure on measure_terms (measure_id, from_on);
-- A meeting with an employer; which one is of no interest here.
create table measure_employer_contact (
    id           uuid primary key,
    measure_id   uuid        not null references measure (id),
    municipality text        not null,
    met_on       date        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);
create index measure_employer_contact_of_measure on measure_employer_contact (measure_id, met_on);
-- That treatment goes on, from when and until when, so that work beside it can be counted (C046). Not which and not for what.
create table work_treatment (
    id           uuid primary key,
    case_id      uuid        not null,
    municipality text        not null,
    from_on      date        not null,
    until_on     date,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    constraint work_treatment_ends_after_it_began check (until_on >= from_on)
);
create index work_treatment_of_case on work_treatment (case_id);
create index work_treatment_of_municipality on work_treatment (municipality);
-- How many seats of a kind the municipality has decided to have, from a day on (C045).
create table work_seat_goal (
    id           uuid primary key,
    municipality text        not null,
    kind         text        not null check (kind in ('ips', 'sheltered-work', 'training', 'municipal-job',
                                                     'language-course', 'fontene-house')),
    seats        int         not null check (seats >= 0),
    from_on      date        not null,
    decision     text        not null check (decision ~ '\S'),
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    constraint work_seat_goal_one_a_day unique (municipality, kind, from_on)
);
-- What became of an exit from aid after so many months, as it was found when they had passed (C040).
create table self_support_follow_up (
    case_id      uuid        not null,
    -- first of the first month without aid
    exit_month   date        not null,
    months       int         not null check (months in (3, 6, 12)),
    municipality text        not null,
    outcome      text        not null check (outcome in ('self-supporting', 'returned')),
    returned     date,
    after        text        not null check (after in ('work', 'study', 'other-measure', 'none')),
    found_at     timestamptz not null,
    primary key (case_id, exit_month, months),
    constraint self_support_follow_up_says_when check ((outcome = 'returned') = (returned is not null))
);
create index self_support_follow_up_of_municipality on self_support_follow_up (municipality);

do $$
declare t text;
begin
    foreach t in array array['qualification_application', 'qualification_closing', 'qualification_leave',
                             'qualification_return', 'measure_terms', 'measure_employer_contact', 'work_treatment',
                             'work_seat_goal', 'self_support_follow_up'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        -- What happened is never rewritten; what follows it is a row of its own.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- A treatment ends once.
grant update (until_on) on work_treatment to ${app};
