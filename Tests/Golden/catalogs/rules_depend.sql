-- What a view reads its rule depends on; the rule belongs to the view, a row type to its relation and an array type to its element.
CREATE TABLE t (a int, b int);
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT f(a) AS x FROM t;
CREATE TYPE c AS (m int);
CREATE MATERIALIZED VIEW mv AS SELECT x FROM v;
SELECT pg_describe_object(classid, objid, objsubid) AS object, pg_describe_object(refclassid, refobjid, refobjsubid) AS on, deptype
FROM pg_depend WHERE objid >= 16384 AND refobjid >= 16384 ORDER BY 1, 2, 3;
