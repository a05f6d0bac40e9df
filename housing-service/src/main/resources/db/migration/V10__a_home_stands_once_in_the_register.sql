-- Before this only ids were unique. Which of two is the right one, and to which people belong, only the municipality knows: they
-- are named, and nothing is changed. The upgrade notes say what is done then.
do $$
declare doubles text;
begin
    select string_agg(ids, '; ' order by ids) into doubles from (
        select municipality || ' ' || string_agg(id::text, ' ' order by added_at, id) as ids
          from home where withdrawn_at is null
         group by municipality, lower(address), lower(label) having count(*) > 1
        union
        select municipality || ' ' || string_agg(id::text, ' ' order by added_at, id)
          from home where withdrawn_at is null and building is not null
         group by municipality, landlord_id, lower(building), lower(label) having count(*) > 1
    ) twice;
    if doubles is not null then
        raise exception 'homes that stand twice in the register: %', doubles;
    end if;
end $$;

-- The exclusion constraint of occupancy knows a home by its id; under two ids one flat could be let twice. What was withdrawn
-- may come again, from the same landlord or another.
create unique index home_once_at_its_address on home (municipality, lower(address), lower(label)) where withdrawn_at is null;
-- The same flat with its street written in another way. Houses of two landlords may be called the same.
create unique index home_once_in_its_building on home (landlord_id, lower(building), lower(label)) where withdrawn_at is null;

-- What was asked for, as a repeated request is held against it; the occupancy's time changes when a home is reopened.
-- Nothing where it was closed at once, and where no end was known.
alter table home_closure add column asked_from timestamptz;
alter table home_closure add column asked_until timestamptz;
