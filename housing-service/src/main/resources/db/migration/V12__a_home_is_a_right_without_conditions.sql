-- C054: a refusal offers something else. Those written before this say nothing of it.
alter table housing_decision add column alternative text
    check (alternative in ('place-in-queue', 'other-home', 'temporary-home', 'help-to-find', 'help-to-keep')),
    add constraint housing_decision_offers_something_else check (outcome <> 'refused' or alternative is not null) not valid;

create table housing_appeal (
    id           uuid primary key,
    -- one appeal of a decision
    decision_id  uuid        not null unique references housing_decision (id),
    municipality text        not null,
    received_on  date        not null,
    received_at  timestamptz not null,
    received_by  text        not null,
    outcome      text        check (outcome in ('changed', 'partly', 'upheld', 'too-late', 'withdrawn')),
    settled_on   date        check (settled_on >= received_on),
    settled_by   text,
    constraint housing_appeal_settles_somehow check ((outcome is null) = (settled_on is null)
        and (outcome is null) = (settled_by is null))
);

-- From when to when somebody has what a decision gives. Carried out again after an interruption is a row of its own.
create table housing_execution (
    id             uuid primary key,
    decision_id    uuid        not null references housing_decision (id),
    municipality   text        not null,
    -- the tenancy it was carried out by; nothing where it was told by hand
    tenancy_id     uuid        references tenancy (id),
    executed_on    date        not null,
    executed_at    timestamptz not null,
    executed_by    text        not null,
    interrupted_on date        check (interrupted_on >= executed_on),
    interrupted_by text,
    constraint housing_execution_interrupted_by_somebody check ((interrupted_on is null) = (interrupted_by is null))
);
create unique index housing_execution_one_at_a_time on housing_execution (decision_id) where interrupted_on is null;
create index housing_execution_of on housing_execution (decision_id, executed_on);
create index housing_execution_by_tenancy on housing_execution (tenancy_id) where interrupted_on is null;
-- for the quarter's report
create index housing_decision_made on housing_decision (municipality, decided_at);

-- What a contract says, clause by clause. One that ties the home to anything but tenancy law is a finding with an end (C053); the
-- tenancy itself has no column for it, and nothing reads these rows to end one.
create table tenancy_clause (
    id           uuid primary key,
    municipality text        not null,
    tenancy_id   uuid        not null references tenancy (id),
    kind         text        not null check (kind in ('rent', 'notice', 'care-of-home', 'house-rules', 'subletting', 'other-tenancy-law',
                             'treatment', 'sobriety', 'activity', 'supervision', 'keeping-support', 'other-condition')),
    says         text        not null,
    -- of a finding: the day by which it is gone
    ends_on      date,
    noted_on     date        not null,
    noted_at     timestamptz not null,
    noted_by     text        not null,
    gone_on      date        check (gone_on >= noted_on),
    gone_why     text        check (gone_why in ('removed', 'no-condition')),
    gone_by      text,
    constraint tenancy_clause_finding_has_an_end check ((kind in ('treatment', 'sobriety', 'activity', 'supervision',
        'keeping-support', 'other-condition')) = (ends_on is not null)),
    constraint tenancy_clause_gone_for_a_reason check ((gone_on is null) = (gone_why is null)
        and (gone_on is null) = (gone_by is null))
);
create index tenancy_clause_of on tenancy_clause (tenancy_id, noted_at);
create index tenancy_clause_found on tenancy_clause (municipality, ends_on, id) where ends_on is not null and gone_on is null;

-- A case whose home, treatment and occupation are followed together (C066).
create table joint_case (
    case_id          uuid primary key,
    municipality     text        not null,
    protected_person boolean     not null,
    opened_on        date        not null,
    opened_at        timestamptz not null,
    opened_by        text        not null,
    closed_on        date        check (closed_on >= opened_on),
    closed_by        text,
    constraint joint_case_closed_by_somebody check ((closed_on is null) = (closed_by is null))
);
create index joint_case_open on joint_case (municipality, opened_at, case_id) where closed_on is null;

-- From when to when somebody had treatment or an occupation, as staff or benefits tell it. The home is in no such row: it is read
-- from the tenancies, so that it hangs on neither of the others.
create table leg_period (
    id           uuid primary key,
    municipality text        not null,
    case_id      uuid        not null,
    leg          text        not null check (leg in ('treatment', 'occupation')),
    source       text        not null check (source in ('staff', 'benefits')),
    began_on     date        not null,
    began_by     text        not null,
    ended_on     date        check (ended_on >= began_on),
    ended_by     text,
    written_at   timestamptz not null,
    constraint leg_period_ended_by_somebody check ((ended_on is null) = (ended_by is null))
);
create index leg_period_of on leg_period (case_id, leg, began_on);

-- From when to when a leg of a joint case was missing; the clock of a gap raises it.
create table leg_gap (
    id           uuid primary key,
    municipality text        not null,
    case_id      uuid        not null references joint_case (case_id),
    leg          text        not null check (leg in ('home', 'treatment', 'occupation')),
    since        date        not null,
    until        date        check (until >= since),
    -- when it was told to the others; once
    raised_at    timestamptz
);
create unique index leg_gap_one_at_a_time on leg_gap (case_id, leg) where until is null;
create index leg_gap_of on leg_gap (case_id, since);

do $$
declare t text;
begin
    foreach t in array array['housing_appeal', 'housing_execution', 'tenancy_clause', 'joint_case', 'leg_period', 'leg_gap'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- An appeal is settled once, and what was carried out is interrupted once.
grant update (outcome, settled_on, settled_by) on housing_appeal to ${app};
grant update (interrupted_on, interrupted_by) on housing_execution to ${app};
-- A clause goes once, and what it said stays.
grant update (gone_on, gone_why, gone_by) on tenancy_clause to ${app};
grant update (closed_on, closed_by) on joint_case to ${app};
grant update (ended_on, ended_by) on leg_period to ${app};
grant update (until, raised_at) on leg_gap to ${app};
