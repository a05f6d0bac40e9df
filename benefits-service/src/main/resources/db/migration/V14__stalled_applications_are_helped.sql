-- An application that was found to stand still, once for each time it does. It asks for help; nothing negative follows from it.
create table stall (
    id             uuid primary key,
    application_id uuid        not null references application (id),
    case_id        uuid        not null,
    municipality   text        not null,
    why            text        not null check (why in ('papers-overdue', 'nothing-done')),
    -- the last day for the papers, or the day the application came
    since          date        not null,
    found_at       timestamptz not null,
    -- when help was offered, and when the application was decided: until one of them it stands on the list
    helped_at      timestamptz,
    ended_at       timestamptz,
    constraint stall_found_once unique (application_id, why, since)
);
-- for the list, which shows who waits for help
create index stall_open on stall (municipality) where helped_at is null and ended_at is null;
-- for the sweep, which ends those that were decided
create index stall_not_ended on stall (municipality, application_id) where ended_at is null;

create table help_offer (
    id             uuid primary key,
    application_id uuid        not null references application (id),
    case_id        uuid        not null,
    municipality   text        not null,
    way            text        not null check (way in ('phone', 'visit', 'interpreter', 'form-together', 'helper')),
    offered_at     timestamptz not null,
    offered_by     text        not null
);
create index help_offer_of_application on help_offer (application_id);

do $$
declare t text;
begin
    foreach t in array array['stall', 'help_offer'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
-- What was found and offered is never rewritten.
grant update (helped_at, ended_at) on stall to ${app};
