-- A household's contract of a home. There is no column that ties the home to treatment, sobriety, activity or support, and
-- nothing here refers to support: what becomes of that cannot touch the home (C052, C053).
create table tenancy (
    id               uuid primary key,
    municipality     text        not null,
    case_id          uuid        not null,
    home_id          uuid        not null references home (id),
    protected_person boolean     not null,
    people           int         not null check (people > 0),
    children         int         not null check (children between 0 and people),
    housing_first    boolean     not null,
    -- how many homes the household could choose among
    homes_shown      int         not null check (homes_shown > 0),
    contract         text        not null check (contract in ('first-hand', 'second-hand', 'trial')),
    -- anything but the household's own contract is a deviation with an end
    first_hand_by    date,
    first_hand_on    date,
    first_hand_told  text,
    -- the day of the keys
    started_on       date        not null,
    started_at       timestamptz not null,
    started_by       text        not null,
    ended_on         date check (ended_on >= started_on),
    ended_why        text        check (ended_why in ('own-home', 'moved', 'death', 'evicted', 'abandoned', 'no-contract-given')),
    ended_at         timestamptz,
    ended_by         text,
    version          bigint      not null default 1,
    constraint tenancy_deviation_has_an_end check ((contract = 'first-hand') = (first_hand_by is null)),
    constraint tenancy_ends_for_a_reason check ((ended_on is null) = (ended_why is null))
);
create index tenancy_running on tenancy (municipality, started_on, id) where ended_on is null;
create index tenancy_by_start on tenancy (municipality, started_on);
create index tenancy_of_case on tenancy (case_id);

-- What became of support, one row for each step. It can be refused, ended and taken up again; the home stays.
create table tenancy_support (
    id           uuid primary key,
    municipality text        not null,
    tenancy_id   uuid        not null references tenancy (id),
    step         text        not null check (step in ('offered', 'accepted', 'refused', 'ended', 'resumed')),
    -- of an offer: whether it holds recovery, and help that asks for no abstinence; whether another than the landlord gives it
    recovery       boolean,
    harm_reduction boolean,
    own_provider   boolean,
    -- of an acceptance: whether the plan has the tenant's own goals
    own_goals      boolean,
    ended_why    text        check (ended_why in ('tenants-wish', 'no-need', 'time-limit')),
    on_day       date        not null,
    written_at   timestamptz not null,
    written_by   text        not null,
    constraint tenancy_support_offer check ((step = 'offered') = (recovery is not null)
        and (step = 'offered') = (harm_reduction is not null) and (step = 'offered') = (own_provider is not null)),
    constraint tenancy_support_goals check ((step = 'accepted') = (own_goals is not null)),
    constraint tenancy_support_ends_for_a_reason check ((step = 'ended') = (ended_why is not null))
);
create index tenancy_support_of on tenancy_support (tenancy_id, on_day, written_at);

do $$
declare t text;
begin
    foreach t in array array['tenancy', 'tenancy_support'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- The contract becomes the household's own, or the tenancy ends; each once.
grant update (first_hand_on, first_hand_told, ended_on, ended_why, ended_at, ended_by, version) on tenancy to ${app};
