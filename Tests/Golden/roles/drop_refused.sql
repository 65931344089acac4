-- A role that owns or holds anything cannot be dropped: the DETAIL lists what is in the way, in the
-- order in which the objects were made.
CREATE ROLE ann;
CREATE ROLE bob;
GRANT CREATE ON SCHEMA public TO ann;
CREATE TABLE report (a integer, b integer);
GRANT SELECT ON report TO ann;
SET ROLE ann;
CREATE TABLE notes (a serial);
CREATE VIEW all_notes AS SELECT * FROM notes;
GRANT SELECT ON notes TO bob;
RESET ROLE;
DROP ROLE ann;
DROP ROLE bob;

-- A column privilege counts like one on the table.
CREATE ROLE cyd;
GRANT SELECT (a) ON report TO cyd;
DROP ROLE cyd;

-- So do default privileges.
CREATE ROLE dan;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO dan;
DROP ROLE dan;
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM dan;
DROP ROLE dan;
