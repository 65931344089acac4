-- EXCEPTION catches by name, by class, by SQLSTATE or OTHERS, and undoes what its block has changed.
CREATE TABLE t (a int PRIMARY KEY);
CREATE FUNCTION try(what text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO t VALUES (1);
    EXECUTE what;
    RETURN 'done';
EXCEPTION
    WHEN division_by_zero OR numeric_value_out_of_range THEN RETURN 'number: ' || SQLERRM;
    WHEN SQLSTATE '23505' THEN RETURN 'twice: ' || SQLSTATE;
    WHEN syntax_error_or_access_rule_violation THEN RETURN 'class 42: ' || SQLSTATE;
    WHEN OTHERS THEN RETURN 'other: ' || SQLERRM;
END $$;
SELECT try('SELECT 1 / 0');
SELECT try('SELECT 100000 * 100000');
SELECT try('INSERT INTO t VALUES (1)');
SELECT try('SELECT nope');
SELECT try('SELECT ''x''::int');
SELECT count(*) FROM t;
SELECT try('SELECT 1');
SELECT count(*) FROM t;
DO $$ BEGIN ASSERT false; EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'never'; END $$;
DO $$ BEGIN NULL; EXCEPTION WHEN nope THEN NULL; END $$;
DO $$ BEGIN RAISE NOTICE '%', SQLERRM; END $$;
