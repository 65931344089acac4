-- Errors carry the names of the schema, table, column, type and constraint that they are about; so do those of RAISE.
CREATE TABLE t (id integer PRIMARY KEY, n integer NOT NULL CHECK (n > 0), p integer REFERENCES t);
CREATE DOMAIN positive AS integer CONSTRAINT above CHECK (VALUE > 0);
CREATE FUNCTION names(q text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE a text; b text; c text; d text; e text; s text;
BEGIN
  EXECUTE q;
  RETURN 'fine';
EXCEPTION WHEN OTHERS THEN
  GET STACKED DIAGNOSTICS s = RETURNED_SQLSTATE, a = SCHEMA_NAME, b = TABLE_NAME, c = COLUMN_NAME,
    d = PG_DATATYPE_NAME, e = CONSTRAINT_NAME;
  RETURN concat_ws('|', s, a, b, c, d, e);
END $$;
SELECT names('INSERT INTO t VALUES (1, NULL)');
SELECT names('INSERT INTO t VALUES (1, 0)');
SELECT names('INSERT INTO t VALUES (1, 1, 5)');
SELECT names('INSERT INTO t VALUES (1, 1), (1, 2)');
INSERT INTO t VALUES (1, 1), (2, 1, 1);
SELECT names('DELETE FROM t WHERE id = 1');
SELECT names('SELECT (-1)::positive');
SELECT names('ALTER TABLE t ALTER p SET NOT NULL');
SELECT names('SELECT 1/0');
SELECT names($q$DO $d$ BEGIN RAISE EXCEPTION 'x' USING COLUMN = 'c', TABLE = 't', SCHEMA = 's', DATATYPE = 'd', CONSTRAINT = 'k'; END $d$ $q$);
DO $$ BEGIN RAISE EXCEPTION 'x' USING COLUMN = 'c', COLUMN = 'd'; END $$;
