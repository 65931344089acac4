-- Who reads a materialized view needs SELECT on it and nothing on the tables behind; the rows are those of the last
-- REFRESH.
CREATE ROLE ann;
CREATE TABLE t (a int, b text);
INSERT INTO t VALUES (1, 'x');
CREATE MATERIALIZED VIEW m AS SELECT * FROM t;
SET ROLE ann;
SELECT * FROM m;
RESET ROLE;
GRANT SELECT (a) ON m TO ann;
SET ROLE ann;
SELECT a FROM m;
SELECT b FROM m;
SELECT * FROM t;
RESET ROLE;
INSERT INTO t VALUES (2, 'y');
GRANT SELECT ON m TO ann;
SET ROLE ann;
SELECT * FROM m ORDER BY a;
RESET ROLE;
REFRESH MATERIALIZED VIEW m;
SET ROLE ann;
SELECT * FROM m ORDER BY a;
