-- WHERE CURRENT OF changes the row that a cursor variable has fetched last.
CREATE TABLE t (a int, b text);
INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, 'z');
DO $$
DECLARE c CURSOR FOR SELECT * FROM t; r t;
BEGIN
    OPEN c;
    LOOP
        FETCH c INTO r; EXIT WHEN NOT FOUND;
        IF r.a = 2 THEN DELETE FROM t WHERE CURRENT OF c; ELSE UPDATE t SET b = r.b || r.a WHERE CURRENT OF c; END IF;
    END LOOP;
END $$;
SELECT * FROM t ORDER BY a;
DO $$ DECLARE c CURSOR FOR SELECT a FROM t ORDER BY a; BEGIN OPEN c; DELETE FROM t WHERE CURRENT OF c; END $$;
DO $$ DECLARE c CURSOR FOR SELECT count(*) FROM t; r record; BEGIN OPEN c; FETCH c INTO r; DELETE FROM t WHERE CURRENT OF c; END $$;
