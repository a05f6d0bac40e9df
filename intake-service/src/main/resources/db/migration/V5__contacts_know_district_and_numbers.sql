-- Where the person lived when the contact was made, by the code of the municipality's profile. Of a protected person it stays here.
alter table contact add column district text;

-- The number in the Norwegian immigration register, as cipher. Nobody is looked up by it, so it has no hash.
alter table person add column duf bytea;
-- As the person's own number: cipher alone. The statistics of Sweden ask for every adult of the household.
alter table household_member add column number bytea;
