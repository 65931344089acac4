-- Where a trigger gets a view's rows, a column that is not given is NULL of its type, which a domain may refuse; elsewhere the table has a say.
CREATE DOMAIN few AS int NOT NULL CHECK (VALUE < 100);
CREATE TABLE t (id int, n few DEFAULT 7);
CREATE VIEW v AS SELECT * FROM t;
INSERT INTO v (id) VALUES (1);
INSERT INTO v VALUES (2, DEFAULT);
CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE NOTICE 'row %', new; RETURN new; END$$;
CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION tell();
INSERT INTO v (id) VALUES (3);
INSERT INTO v VALUES (4, DEFAULT);
INSERT INTO v (id) SELECT 5;
INSERT INTO v (id, n) VALUES (6, 6);
ALTER VIEW v ALTER n SET DEFAULT 8;
INSERT INTO v (id) VALUES (9);
SELECT * FROM t ORDER BY id;
-- Columns that take no value are found in the order of their numbers, the defaults of a view among them.
CREATE TABLE u (id int GENERATED ALWAYS AS IDENTITY, a int GENERATED ALWAYS AS (1) STORED);
CREATE VIEW w AS SELECT * FROM u;
INSERT INTO w (a) VALUES (7);
ALTER VIEW w ALTER id SET DEFAULT 7;
INSERT INTO w (a) VALUES (7);
INSERT INTO w DEFAULT VALUES;
