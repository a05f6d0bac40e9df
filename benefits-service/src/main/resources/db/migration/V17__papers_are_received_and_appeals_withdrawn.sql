-- That papers the household was asked for have come; not the papers themselves. A request may be answered piece by piece.
create table document_receipt (
    id             uuid primary key,
    request_id     uuid        not null references document_request (id),
    application_id uuid        not null references application (id),
    municipality   text        not null,
    kinds          text[]      not null check (cardinality(kinds) > 0),
    received_on    date        not null,
    told_at        timestamptz not null,
    told_by        text        not null
);
create index document_receipt_of_application on document_receipt (application_id);
-- for the sweep, which asks of each paper whether it has come
create index document_receipt_of_request on document_receipt (request_id);

alter table document_receipt enable row level security;
create policy document_receipt_of_own_municipality on document_receipt
    using (trygg_sees(municipality)) with check (trygg_sees(municipality));
-- What was told is never rewritten.
grant select, insert on document_receipt to ${app};

-- An appeal also ends because the one who made it wants it no more, and has said so in writing.
alter table appeal_step
    drop constraint appeal_step_kind_check,
    add constraint appeal_step_kind_check check (kind in ('dismissed', 'reconsidered', 'sent-on', 'answered', 'withdrawn')),
    add column wished_by text check (wished_by in ('person', 'representative')),
    add constraint appeal_step_withdrawn_by_wish check ((kind = 'withdrawn') = (wished_by is not null));
