-- A procedure that is called outside of a transaction block may COMMIT and ROLLBACK; inside of one, and in functions, it may not.
CREATE TABLE t (a int);
CREATE PROCEDURE p() LANGUAGE plpgsql AS $$
BEGIN
    FOR i IN 1..4 LOOP
        INSERT INTO t VALUES (i);
        IF i % 2 = 0 THEN COMMIT; ELSE ROLLBACK; END IF;
    END LOOP;
END $$;
CALL p();
SELECT array_agg(a ORDER BY a) FROM t;
BEGIN;
CALL p();
ROLLBACK;
DO $$ BEGIN INSERT INTO t VALUES (7); COMMIT; INSERT INTO t VALUES (8); ROLLBACK; END $$;
SELECT array_agg(a ORDER BY a) FROM t;
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;
SELECT f();
DO $$ BEGIN BEGIN COMMIT; EXCEPTION WHEN division_by_zero THEN NULL; END; END $$;
DO $$ BEGIN SAVEPOINT s; END $$;
DO $$ BEGIN EXECUTE 'COMMIT'; END $$;
