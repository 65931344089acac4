-- A SELECT of one expression is written in the place of its call, so that an error in it has no CONTEXT; an immutable
-- function of constants is run beforehand and has.
CREATE TABLE t (a integer);
INSERT INTO t VALUES (0);
CREATE FUNCTION inverse(n integer) RETURNS integer LANGUAGE sql AS 'SELECT 1 / n';
CREATE FUNCTION inverse_i(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1 / n';
CREATE FUNCTION inverse_d(n integer) RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1 / n';
SELECT inverse(a) FROM t;
SELECT inverse(0);
SELECT inverse_i(0);
SELECT inverse_i(a) FROM t;
SELECT inverse_d(a) FROM t;
