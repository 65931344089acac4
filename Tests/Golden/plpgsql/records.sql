-- A RECORD takes the shape of the row that was put into it last; %ROWTYPE and %TYPE follow a table.
CREATE TABLE t (id int, name text);
INSERT INTO t VALUES (1, 'one'), (2, 'two');
DO $$
DECLARE r record; w t%ROWTYPE; n t.name%TYPE;
BEGIN
    SELECT * INTO r FROM t WHERE id = 1;
    w := r; n := upper(w.name);
    RAISE NOTICE '% % %', r, w.id, n;
    SELECT 5 AS five, now() IS NOT NULL AS six INTO r;
    RAISE NOTICE '% %', r.five, r.six;
    w.name := 'changed'; w.id := w.id + 10;
    RAISE NOTICE '%', w;
    SELECT * INTO w FROM t WHERE id = 99;
    RAISE NOTICE '% %', w, w IS NULL;
END $$;
DO $$ DECLARE r record; BEGIN RAISE NOTICE '%', r.a; END $$;
DO $$ DECLARE r record; BEGIN r := ROW(1, 2); RAISE NOTICE '%', r.nope; END $$;
DO $$ DECLARE w t%ROWTYPE; BEGIN w.nope := 1; END $$;
DO $$ DECLARE w nope%ROWTYPE; BEGIN END $$;
DO $$ DECLARE n t.nope%TYPE; BEGIN END $$;
