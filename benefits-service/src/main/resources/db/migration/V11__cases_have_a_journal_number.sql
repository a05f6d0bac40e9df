-- The number under which a case stands in the statistics: the form has room for eight digits and a case's id is longer. Drawn
-- once, the first time the case is reported, and the same in every year.
create table journal (
    case_id      uuid primary key,
    municipality text   not null,
    number       bigint not null generated always as identity,
    constraint journal_number_is_one_case unique (number),
    constraint journal_number_fits_the_form check (number between 1 and 99999999)
);

alter table journal enable row level security;
create policy journal_of_own_municipality on journal using (trygg_sees(municipality)) with check (trygg_sees(municipality));
grant select, insert on journal to ${app};

-- What is reported of a year: payments by the day they were paid.
create index payment_change_paid on payment_change (municipality, paid_on) where state = 'paid';
