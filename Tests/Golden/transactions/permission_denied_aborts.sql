-- A refused statement is an error like others: it aborts the transaction and what it has done.
CREATE ROLE ann;
CREATE TABLE open (a integer);
CREATE TABLE closed (a integer);
GRANT SELECT, INSERT ON open TO ann;
SET ROLE ann;
BEGIN;
INSERT INTO open VALUES (1);
SELECT * FROM closed;
INSERT INTO open VALUES (2);
COMMIT;
SELECT * FROM open;

-- A warning does not.
RESET ROLE;
GRANT SELECT ON closed TO ann;
SET ROLE ann;
BEGIN;
INSERT INTO open VALUES (3);
GRANT SELECT ON closed TO PUBLIC;
COMMIT;
SELECT * FROM open;
RESET ROLE;
