-- The expressions of CREATE STATISTICS need not be immutable, unlike those of an index.
CREATE TABLE t (a int, b text);
CREATE FUNCTION v(int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN $1; END';
CREATE STATISTICS s ON (v(a)), b FROM t;
CREATE STATISTICS r ON (random() + a), b FROM t;
CREATE INDEX ON t ((v(a)));
SELECT stxname FROM pg_statistic_ext ORDER BY 1;
