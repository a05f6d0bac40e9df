-- Whether somebody of a case is protected is kept in one place, its applications, which follow whatever contact says so.
-- Whom no application knows is protected, because a level that nobody has told is no level of none.
create function protected_case(wanted uuid) returns boolean language sql stable as $$
    select coalesce(bool_or(protected_person), true) from application where case_id = wanted
$$;

-- Copies would stand as they were on the day they were made.
alter table appeal drop column protected_person;
alter table measure drop column protected_person;
alter table qualification_application drop column protected_person;
