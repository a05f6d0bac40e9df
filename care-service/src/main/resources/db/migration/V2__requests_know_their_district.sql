-- Where the person lives, by the code of the municipality's profile. Never kept of a protected person.
alter table care_request add column district text,
    add constraint care_request_protected_has_no_district check (not protected_person or district is null);
