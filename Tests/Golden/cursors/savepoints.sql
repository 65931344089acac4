-- ROLLBACK TO closes the cursors that were declared since; the place of older ones stays where it is.
BEGIN;
DECLARE a CURSOR FOR SELECT * FROM generate_series(1, 5) AS n;
SAVEPOINT s;
DECLARE b CURSOR FOR SELECT 'b' AS b;
FETCH 2 FROM a;
ROLLBACK TO s;
FETCH a;
SELECT name FROM pg_cursors ORDER BY name;
DECLARE b CURSOR FOR SELECT 'b' AS b;
SAVEPOINT t;
DECLARE c CURSOR FOR SELECT 'c' AS c;
RELEASE t;
SELECT name FROM pg_cursors ORDER BY name;
ROLLBACK TO s;
SELECT name FROM pg_cursors ORDER BY name;
FETCH b;
ROLLBACK;
SELECT name FROM pg_cursors ORDER BY name;
