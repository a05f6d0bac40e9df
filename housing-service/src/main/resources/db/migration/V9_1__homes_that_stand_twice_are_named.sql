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
