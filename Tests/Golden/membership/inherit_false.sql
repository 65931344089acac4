-- A membership WITH INHERIT FALSE, SET TRUE gives nothing by itself: the privileges wait behind SET ROLE.
CREATE ROLE readers;
CREATE ROLE ann LOGIN;
CREATE TABLE books (title text);
GRANT SELECT ON books TO readers;
GRANT readers TO ann WITH INHERIT FALSE, SET TRUE;
\drg ann
SET SESSION AUTHORIZATION ann;
SELECT * FROM books;
SET ROLE readers;
SELECT * FROM books;
RESET ROLE;
SELECT * FROM books;
RESET SESSION AUTHORIZATION;
SELECT pg_has_role('ann', 'readers', 'MEMBER') AS member, pg_has_role('ann', 'readers', 'USAGE') AS usage,
       pg_has_role('ann', 'readers', 'SET') AS set, has_table_privilege('ann', 'books', 'SELECT') AS reads;
