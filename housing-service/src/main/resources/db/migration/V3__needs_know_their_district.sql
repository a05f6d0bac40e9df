-- Where the person lives, by the code of the municipality's profile. Never kept of a protected person.
alter table housing_need add column district text,
    add constraint housing_need_protected_has_no_district check (not protected_person or district is null);
