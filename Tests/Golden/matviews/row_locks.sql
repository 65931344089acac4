-- Rows of a materialized view or of a sequence cannot be locked; the privileges are looked at first.
CREATE ROLE alice;
CREATE TABLE t (id int);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
CREATE VIEW v AS SELECT * FROM m;
CREATE SEQUENCE q;
SELECT * FROM m FOR UPDATE;
SELECT * FROM (SELECT * FROM m) x FOR SHARE;
SELECT * FROM v FOR UPDATE;
SELECT last_value FROM q FOR KEY SHARE;
SELECT * FROM m, t FOR UPDATE OF t;
SET ROLE alice;
SELECT * FROM m FOR UPDATE;
RESET ROLE;
GRANT SELECT ON m TO alice;
SET ROLE alice;
SELECT * FROM m FOR UPDATE;
