-- A syntax error names the word at which the grammar gave up, with its line and a caret below it.
SELEC 1;
SELECT FROM WHERE;
SELECT 1 +;
SELECT (1;
SELECT 1);
SELECT * FROM t WHERE;
CREATE TABLE;
CREATE TABLE t (a integer,);
INSERT INTO t VALUES 1;
GRANT SELECT t TO ann;
GRANT ON t TO ann;
REVOKE SELECT ON t TO ann;
GRANT SELECT ON t FROM ann;
CREATE ROLE;
DROP ROLE IF ann;
UPDATE t SET;
DELETE t;
SELECT
    1,
    2 3,
    4;
SELECT 'two
lines' 5;
