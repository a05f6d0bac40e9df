-- How many households the last round of a run could not write: they are tried again, and somebody has to look.
alter table renewal_run add column troubled int not null default 0;
grant update (troubled) on renewal_run to ${app};
