-- ALTER ROLE … SET role makes sessions begin in that role; RESET ROLE goes back to it, SET ROLE NONE does not.
CREATE ROLE team;
CREATE ROLE member LOGIN;
CREATE ROLE stranger LOGIN;
GRANT team TO member;
ALTER ROLE member SET role = 'team';
ALTER ROLE stranger SET role = 'team';
GRANT CONNECT ON DATABASE scratch TO member, stranger;
CREATE TABLE t (a int);
GRANT SELECT ON t TO team;
\c scratch member
SELECT session_user, current_user;
SET ROLE NONE;
SELECT current_user;
RESET ROLE;
SELECT current_user;
\c scratch stranger
SELECT session_user, current_user;
SELECT * FROM t;
