-- A function that fails for a row is called once for it, and not for the rows behind.
CREATE TABLE t (id int);
CREATE TABLE log (id int);
INSERT INTO t VALUES (1), (2), (3);
CREATE FUNCTION f(i int) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
    RAISE NOTICE 'row %', i;
    IF i = 2 THEN RAISE EXCEPTION 'no'; END IF;
    RETURN i;
END $$;
SELECT f(id) FROM t;
SELECT * FROM t WHERE f(id) > 0;
ALTER FUNCTION f(int) STABLE;
SELECT f(id), id FROM t;
SELECT * FROM t WHERE f(id) > 0;
SELECT sum(f(id)) FROM t;
UPDATE t SET id = f(id) + 1;
