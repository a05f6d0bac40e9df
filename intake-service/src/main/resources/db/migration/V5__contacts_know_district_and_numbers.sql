-- Where the person lived when the contact was made, by the code of the municipality's profile. Of a protected person it stays here.
alter table contact add column district text;
