-- Each time the day was moved on which a planned home is ready. What was promised before is never written over.
create table ready_date_change (
    id           uuid primary key,
    municipality text        not null,
    home_id      uuid        not null references home (id),
    was_on       date        not null,
    is_on        date        not null check (is_on <> was_on),
    told_at      timestamptz not null,
    told_by      text        not null
);
create index ready_date_change_of on ready_date_change (home_id, told_at);

-- What the municipality's housing-social plan says will be done, by whom and by when. A day that passes undone is a breach
-- on the ledger; that is why neither the day nor the words are ever changed (C061).
create table plan_measure (
    id           uuid primary key,
    municipality text        not null,
    title        text        not null,
    -- the unit or role that answers for it; no private person
    owner        text        not null,
    due_on       date        not null,
    decision     text        not null,
    told_at      timestamptz not null,
    told_by      text        not null,
    done_on      date,
    done_note    text,
    done_by      text,
    constraint plan_measure_is_done_somehow check ((done_on is null) = (done_note is null) and (done_on is null) = (done_by is null))
);
create index plan_measure_open on plan_measure (municipality, due_on, id) where done_on is null;
create index plan_measure_done on plan_measure (municipality, done_on, id);

-- On which terms a tenant may buy the home. Terms of a later day do not reach who moved in by earlier ones (C061).
create table purchase_terms (
    id            uuid primary key,
    municipality  text           not null,
    home_id       uuid           not null references home (id),
    valid_from    date           not null,
    price         numeric(13, 2) not null check (price > 0),
    -- how the price was set
    price_basis   text           not null check (price_basis in ('agreed', 'cost', 'valuation')),
    -- of each month's rent, what counts towards the price
    saved_monthly numeric(11, 2) not null check (saved_monthly >= 0),
    -- whole months in the home before it can be bought
    months_before int            not null check (months_before >= 0),
    told_at       timestamptz    not null,
    told_by       text           not null,
    unique (home_id, valid_from)
);

create table purchase (
    -- that of the tenancy it ended
    id           uuid primary key references tenancy (id),
    municipality text           not null,
    terms_id     uuid           not null references purchase_terms (id),
    bought_on    date           not null,
    saved        numeric(13, 2) not null,
    paid         numeric(13, 2) not null,
    told_at      timestamptz    not null,
    told_by      text           not null
);

do $$
declare t text;
begin
    foreach t in array array['ready_date_change', 'plan_measure', 'purchase_terms', 'purchase'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I using (trygg_sees(municipality)) with check (trygg_sees(municipality))',
                       t || '_of_own_municipality', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
grant update (done_on, done_note, done_by) on plan_measure to ${app};
