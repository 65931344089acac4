-- That a language is not trusted is told after missing roles and unknown privileges.
create role bob;
grant usage on language c to nobody;
grant usage on language c to bob;
grant usage on language sql, c to bob;
revoke usage on language internal from bob;
grant select on language c to bob;
