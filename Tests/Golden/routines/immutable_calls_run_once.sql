-- An immutable function of constants is run once, while the statement is planned: for the select list first, then RETURNING, WHERE,
-- HAVING and LIMIT, then GROUP BY; what can't be reached is not run, and a column of a view is run wherever it is read.
CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'f(%)', $1; RETURN $1; END $$;
CREATE TABLE t (a int, b int);
INSERT INTO t VALUES (1, 2), (3, 4);
SELECT f(1), a FROM t WHERE f(2) = 2 AND a = f(3) ORDER BY f(4), a LIMIT f(5) OFFSET f(0);
SELECT count(*), f(1) FROM t WHERE f(2) IS NULL GROUP BY f(3) HAVING f(4) = 4;
SELECT CASE f(1) WHEN 2 THEN f(2) WHEN 1 THEN f(3) ELSE f(4) END, coalesce(f(5), f(6)), f(7) = 7 OR f(8) = 8 FROM t;
-- The error of the select list comes before WHERE is looked at.
SELECT 1 / 0 FROM t WHERE f(2) = 2;
UPDATE t SET b = f(7), a = a WHERE f(8) = 8 RETURNING f(9), a;
DELETE FROM t WHERE f(8) = 1 RETURNING f(9), a;
INSERT INTO t VALUES (f(1), f(2)) RETURNING f(3);
INSERT INTO t (b, a) VALUES (f(1), f(2)), (f(3), f(4)) RETURNING f(5);
INSERT INTO t SELECT f(1), f(2) FROM t WHERE f(3) = 3 AND a = 1 RETURNING f(4);
CREATE VIEW v AS SELECT f(1) AS x, a FROM t;
SELECT a FROM v WHERE f(2) = 2 AND a = 3;
SELECT x, x, f(3) FROM v WHERE f(2) = 2 AND a = 3;
-- A cursor is planned when it is declared.
BEGIN;
DECLARE c CURSOR FOR SELECT f(1), a FROM t WHERE f(2) = 2 LIMIT 1;
FETCH c;
COMMIT;
