-- The exclusion constraint of occupancy knows a home by its id; under two ids one flat could be let twice. What was withdrawn
-- may come again, from the same landlord or another.
create unique index home_once_at_its_address on home (municipality, lower(address), lower(label)) where withdrawn_at is null;
-- The same flat with its street written in another way. Houses of two landlords may be called the same.
create unique index home_once_in_its_building on home (landlord_id, lower(building), lower(label)) where withdrawn_at is null;

-- What was asked for, as a repeated request is held against it; the occupancy's time changes when a home is reopened.
-- Nothing where it was closed at once, and where no end was known.
alter table home_closure add column asked_from timestamptz;
alter table home_closure add column asked_until timestamptz;
