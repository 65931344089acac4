-- A volatile condition that reads no column belongs to the one thing in FROM, and is written into a view whose columns are volatile:
-- there conditions are tested in the order of their cost, and an operator around a function adds to it.
CREATE TABLE t (id int);
INSERT INTO t VALUES (1), (2);
CREATE FUNCTION f(text, int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '% %', $1, $2; RETURN $2; END $$;
CREATE VIEW v AS SELECT id, f('column', id) AS a FROM t WHERE f('view', id) > 0;
SELECT id FROM v WHERE f('outside', 3) IS NULL;
SELECT id FROM v WHERE f('outside', 3) > 0;
SELECT id FROM t WHERE f('greater', id) > 1 AND f('null', 2) IS NOT NULL;
SELECT t.id FROM t JOIN t u ON t.id = u.id WHERE f('once a row', 3) > 0 AND t.id = 1;
