-- A way to protect a table from one's own slips: the owner gives up writing.
CREATE ROLE ann;
GRANT CREATE ON SCHEMA public TO ann;
SET ROLE ann;
CREATE TABLE archive (y integer);
INSERT INTO archive VALUES (2023);
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON archive FROM ann;
DELETE FROM archive;
TRUNCATE archive;
SELECT * FROM archive;
\dp archive
RESET ROLE;

-- Members of the owner are bound by it as well.
CREATE ROLE bob;
GRANT ann TO bob;
SET ROLE bob;
DELETE FROM archive;
GRANT DELETE ON archive TO ann;
DELETE FROM archive;
RESET ROLE;
