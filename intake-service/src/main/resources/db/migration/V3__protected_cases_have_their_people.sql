-- Who works on a case. Of a protected person nobody else sees anything.
create table case_staff (
    case_id      uuid        not null references case_file (id),
    municipality text        not null,
    staff        text        not null,
    reason       text        not null,
    since        timestamptz not null,
    primary key (case_id, staff)
);
alter table case_staff enable row level security;
create policy case_staff_of_own_municipality on case_staff
    using (trygg_sees(municipality)) with check (trygg_sees(municipality));
grant select, insert on case_staff to ${app};
