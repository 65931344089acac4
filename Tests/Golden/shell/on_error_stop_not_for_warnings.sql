-- Warnings and notices do not stop a script, and neither does a refused grant that is only a warning.
\set ON_ERROR_STOP 1
CREATE ROLE ann;
CREATE TABLE t (a integer);
GRANT SELECT ON t TO ann;
DROP TABLE IF EXISTS nothing;
SET ROLE ann;
GRANT SELECT ON t TO PUBLIC;
COMMIT;
SELECT 'reached' AS answer;
\set ON_ERROR_STOP off
SELECT * FROM nothing;
SELECT 'reached too' AS answer;
