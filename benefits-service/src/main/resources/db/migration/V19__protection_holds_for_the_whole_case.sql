-- A person who is protected is so in all that the case has, whichever contact said it.
grant update (protected_person, district) on application to ${app};

update application set protected_person = true, district = null
 where not protected_person and case_id in (select case_id from application where protected_person);
update clock set sensitive = true
 where not sensitive and case_id in (select case_id from application where protected_person);
