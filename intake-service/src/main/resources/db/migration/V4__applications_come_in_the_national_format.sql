-- An application as it came, whole, and what it led to. The original is personal data throughout and stored encrypted.
create table digisos_application (
    id           uuid primary key,
    municipality text        not null,
    contact_id   uuid        not null unique references contact (id),
    case_id      uuid        not null references case_file (id),
    original     bytea       not null,
    -- what the applicant agreed to or answered yes or no, as codes
    consents     text        not null,
    received_at  timestamptz not null,
    submitted_at timestamptz
);
alter table digisos_application enable row level security;
create policy digisos_application_of_own_municipality on digisos_application
    using (trygg_sees(municipality)) with check (trygg_sees(municipality));
grant select, insert on digisos_application to ${app};
