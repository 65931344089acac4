-- What calls a function depends on it: views, defaults, checks, indexes, generated columns.
CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';
CREATE TABLE t (a integer, b integer DEFAULT twice(1), c integer CHECK (twice(c) > 0));
CREATE INDEX t_idx ON t (twice(a));
CREATE VIEW v AS SELECT twice(a) AS d FROM t;
DROP FUNCTION twice(integer);
DROP FUNCTION twice(integer) CASCADE;
\d t
