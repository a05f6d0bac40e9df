-- When and how the letter of a decision reached the household. The letter itself is not kept: decision, calculation and
-- payments say it again. It may be received more than once, by a couple each for itself.
create table letter_delivery (
    id           uuid primary key,
    decision_id  uuid        not null references decision (id),
    municipality text        not null,
    way          text        not null check (way in ('digital', 'post', 'handed-over')),
    received_on  date        not null,
    language     text        not null,
    told_at      timestamptz not null,
    told_by      text        not null
);
create index letter_delivery_of_decision on letter_delivery (decision_id);

do $$
declare t text;
begin
    foreach t in array array['letter_delivery'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        -- What was told is never rewritten.
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
