-- CREATE RECURSIVE VIEW is short for WITH RECURSIVE; a view over a temporary table is temporary itself.
CREATE RECURSIVE VIEW n (i) AS VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 4;
SELECT * FROM n;
SELECT pg_get_viewdef('n');
CREATE TEMP TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW public.w AS SELECT a FROM t;
CREATE TEMP VIEW x AS SELECT 1 AS one;
SELECT relname, relpersistence FROM pg_class WHERE relname IN ('n', 'v', 'x') ORDER BY 1;
DROP TABLE t;
DROP TABLE t CASCADE;
