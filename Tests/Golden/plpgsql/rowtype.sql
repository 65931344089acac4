-- Variables can have the type of a column or the row of a table.
CREATE TABLE t (id int, body text);
INSERT INTO t VALUES (1, 'one');
DO $$
DECLARE r t%ROWTYPE; b t.body%TYPE; any record;
BEGIN
  SELECT * INTO r FROM t;
  b := r.body || '!';
  r.id := 7;
  SELECT r.id AS n, b AS text INTO any;
  RAISE NOTICE '% %', any.n, any.text;
  INSERT INTO t VALUES (r.*);
END $$;
SELECT * FROM t ORDER BY id;
