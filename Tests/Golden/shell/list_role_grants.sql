-- \drg: who is a member of what, with which options and by whose grant.
CREATE ROLE staff;
CREATE ROLE board;
CREATE ROLE ann LOGIN;
CREATE ROLE bob LOGIN;
\drg
GRANT staff TO board, ann, bob;
GRANT board TO ann WITH ADMIN OPTION;
GRANT pg_read_all_data TO bob WITH INHERIT FALSE;
GRANT staff TO bob WITH ADMIN TRUE, SET FALSE;
\drg
\drg ann
\drg b*
\drg staff
