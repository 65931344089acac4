-- An aggregate is made of functions and is a function itself for GRANT; its owner must be able to execute them.
CREATE ROLE ann;
CREATE TABLE t (a integer);
INSERT INTO t VALUES (1), (2), (3);
GRANT SELECT ON t TO ann;
CREATE FUNCTION plus(s integer, n integer) RETURNS integer LANGUAGE sql AS 'SELECT s + n';
CREATE AGGREGATE total(integer) (SFUNC = plus, STYPE = integer, INITCOND = '0');
SELECT total(a), total(a) FILTER (WHERE a > 1) FROM t;
SELECT total(a) FROM t WHERE a > 9;
REVOKE EXECUTE ON FUNCTION plus(integer, integer) FROM PUBLIC;
SET ROLE ann;
-- the functions behind an aggregate are checked as its owner
SELECT total(a) FROM t;
RESET ROLE;
REVOKE EXECUTE ON FUNCTION total(integer) FROM PUBLIC;
SET ROLE ann;
SELECT total(a) FROM t;
RESET ROLE;
ALTER AGGREGATE total(integer) OWNER TO ann;
SET ROLE ann;
SELECT total(a) FROM t;
