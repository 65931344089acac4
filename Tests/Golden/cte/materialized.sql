-- MATERIALIZED and NOT MATERIALIZED only say how a WITH query is computed; its rows are the same, and a function with effects runs once.
CREATE SEQUENCE calls;
WITH c AS MATERIALIZED (SELECT nextval('calls') AS n) SELECT a.n = b.n AS same FROM c AS a, c AS b;
WITH c AS (SELECT nextval('calls') AS n) SELECT a.n = b.n AS same FROM c AS a, c AS b;
WITH c AS NOT MATERIALIZED (SELECT 1 AS n) SELECT a.n + b.n AS sum FROM c AS a, c AS b;
SELECT last_value FROM calls;
-- A query that nobody reads is not run, but one that changes data is.
CREATE TABLE t (n int);
WITH unused AS (SELECT 1 / 0), used AS (SELECT 2 AS two) SELECT two FROM used;
WITH unused AS (INSERT INTO t VALUES (1)) SELECT count(*) FROM t;
SELECT count(*) FROM t;
WITH c AS NOT MATERIALIZED (INSERT INTO t VALUES (2) RETURNING n) SELECT n FROM c;
WITH c AS (SELECT 1), c AS (SELECT 2) SELECT * FROM c;
WITH c AS MATERIALIZED SELECT 1 SELECT * FROM c;
