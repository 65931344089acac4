-- Each block may have variables, handlers and a label of its own, and a label gives access to a hidden variable.
CREATE FUNCTION f(n int) RETURNS text LANGUAGE plpgsql AS $$
<<outer>>
DECLARE x text := 'outer';
BEGIN
    DECLARE x text := 'inner';
    BEGIN
        IF n = 1 THEN RETURN x; END IF;
        IF n = 2 THEN RETURN outer.x || ' ' || f.n; END IF;
        outer.x := 'changed';
        PERFORM 1 / (n - 3);
    EXCEPTION WHEN division_by_zero THEN RETURN 'caught, ' || outer.x;
    END;
    RETURN x;
END $$;
SELECT n, f(n) FROM generate_series(1, 4) AS n;
DO $$ <<a>> BEGIN NULL; END b $$;
DO $$ BEGIN RETURN; RAISE NOTICE 'never'; END $$;
DO $$ BEGIN RETURN 1; END $$;
