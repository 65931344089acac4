-- SET FALSE forbids SET ROLE, and whatever needs it (giving objects to the role); inheritance goes on.
CREATE ROLE readers;
CREATE ROLE ann LOGIN;
CREATE TABLE books (title text);
GRANT SELECT ON books TO readers;
GRANT CREATE ON SCHEMA public TO ann, readers;
GRANT readers TO ann WITH SET FALSE;
\drg ann
SET SESSION AUTHORIZATION ann;
SELECT * FROM books;
SET ROLE readers;
CREATE TABLE mine (a integer);
ALTER TABLE mine OWNER TO readers;
CREATE SCHEMA s AUTHORIZATION readers;
RESET SESSION AUTHORIZATION;
GRANT readers TO ann WITH SET TRUE;
SET SESSION AUTHORIZATION ann;
SET ROLE readers;
RESET ROLE;
ALTER TABLE mine OWNER TO readers;
\dt mine
RESET SESSION AUTHORIZATION;
