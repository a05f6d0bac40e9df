-- Where it was the letter of a decision to ask the aid back that was received. It says nothing of the aid decision's own letter.
alter table letter_delivery add column recovery_id uuid references recovery (id);
create index letter_delivery_of_recovery on letter_delivery (recovery_id) where recovery_id is not null;

-- The promise of a place is prolonged by a step of its own, and the newest day counts (C045).
alter table measure_step
    drop constraint measure_step_kind_check,
    add constraint measure_step_kind_check check (kind in ('started', 'paused', 'resumed', 'prolonged', 'ended')),
    add constraint measure_step_prolonged_until check (kind <> 'prolonged' or ends_on is not null);
-- That the end of a promised place is near was told, once for each such day.
create table measure_end_warning (
    measure_id   uuid        not null references measure (id),
    ends_on      date        not null,
    municipality text        not null,
    warned_at    timestamptz not null,
    primary key (measure_id, ends_on)
);
alter table measure_end_warning enable row level security;
create policy measure_end_warning_of_own_municipality on measure_end_warning
    using (trygg_sees(municipality)) with check (trygg_sees(municipality));
grant select, insert on measure_end_warning to ${app};
