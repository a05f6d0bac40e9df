-- Tables of amounts that an operator has loaded, besides those that come with the program and the profiles. They are never
-- changed: a new one holds from its first day on.
create table parameter_loaded (
    id          uuid primary key,
    kind        text        not null,
    -- a country (SE, NO) or a municipality; everybody may read a table, so no row is hidden
    scope       text        not null,
    valid_from  date        not null,
    valid_until date        not null check (valid_until >= valid_from),
    confidence  text        not null check (confidence in ('SEEN', 'DERIVED')),
    source      text        not null check (source ~ '\S'),
    names       text[]      not null check (cardinality(names) > 0),
    -- hundredths of the currency, side by side with the names
    amounts     bigint[]    not null check (cardinality(amounts) = cardinality(names)),
    loaded_at   timestamptz not null,
    loaded_by   text        not null,
    constraint parameter_loaded_once unique (kind, scope, valid_from)
);
grant select, insert on parameter_loaded to ${app};
