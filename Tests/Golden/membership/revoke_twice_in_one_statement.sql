-- A REVOKE of several roles does not see its own changes: to revoke the same membership twice is an internal error, and
-- ADMIN that is lost in the first part still counts in the second.
CREATE ROLE bob;
CREATE ROLE dee;
CREATE ROLE eve;
GRANT bob TO dee WITH ADMIN OPTION;
REVOKE bob, bob FROM dee;
REVOKE ADMIN OPTION FOR bob, bob FROM dee;
REVOKE bob FROM dee, dee;
REVOKE bob, bob FROM dee;
GRANT bob TO dee WITH ADMIN OPTION;
GRANT dee TO eve;
SET ROLE dee;
GRANT bob TO eve;
GRANT bob TO postgres WITH ADMIN OPTION;
GRANT bob TO postgres;
RESET ROLE;
REVOKE dee, bob FROM eve, dee;
REVOKE dee, bob FROM eve, dee CASCADE;
