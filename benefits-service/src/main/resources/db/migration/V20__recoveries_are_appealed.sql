-- A decision to ask aid back is looked at again as any other: in Norway by appeal, in Sweden because somebody does not agree
-- with what binds nobody before the court has said so.
alter table appeal
    add column recovery_id uuid references recovery (id),
    add constraint appeal_part_is_known check (part in ('emergency', 'aid', 'recovery', 'objection')),
    add constraint appeal_of_a_recovery_names_it check ((part in ('recovery', 'objection')) = (recovery_id is not null));

-- Does not count any more, because an appeal of it was upheld. What is asked back in its place is a decision of its own.
create table recovery_set_aside (
    recovery_id  uuid primary key references recovery (id),
    municipality text        not null,
    appeal_id    uuid        not null references appeal (id),
    set_aside_at timestamptz not null,
    set_aside_by text        not null
);
alter table recovery_set_aside enable row level security;
create policy recovery_set_aside_of_own_municipality on recovery_set_aside
    using (trygg_sees(municipality)) with check (trygg_sees(municipality));
grant select, insert on recovery_set_aside to ${app};
