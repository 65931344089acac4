-- A sub-select that gives the values of several columns is run once for all of them: for each row before any other value is worked
-- out, or once for the statement, when the first of its columns is due, if it reads nothing of the row.
CREATE FUNCTION n(int) RETURNS int LANGUAGE plpgsql AS $$BEGIN RAISE NOTICE 'n %', $1; RETURN $1; END$$;
CREATE TABLE t (id int PRIMARY KEY, a int, b int, c int);
INSERT INTO t VALUES (1, 0, 0, 0), (2, 0, 0, 0);
CREATE TABLE s (i int, x int, y int);
INSERT INTO s VALUES (1, 11, 12), (2, 21, 22);
CREATE SEQUENCE q;
UPDATE t SET (c, b) = (SELECT n(x), n(y) FROM s WHERE s.i = t.id), a = n(id);
UPDATE t SET (c, b) = (SELECT n(x), n(y) FROM s WHERE i = 1), a = n(id);
UPDATE t SET (c, b) = (SELECT nextval('q'), nextval('q')) WHERE id = 1;
MERGE INTO t USING s ON s.i = t.id WHEN MATCHED AND id = 2 THEN UPDATE SET (c, b) = (SELECT n(x), n(y)), a = n(5);
INSERT INTO t (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET (c, b) = (SELECT n(excluded.id), n(t.c)), a = n(6);
SELECT * FROM t ORDER BY id;
SELECT nextval('q');
UPDATE t SET (c, b) = (SELECT x, y FROM s), a = n(7);
UPDATE t SET (c, b) = (SELECT n(x), 1 / (y - 12) FROM s WHERE s.i = t.id), a = n(8);
