-- Owning a table is not enough for what makes another relation beside it or gives it a name: that needs CREATE on the schema.
CREATE ROLE owner;
CREATE SCHEMA s;
GRANT USAGE ON SCHEMA s TO owner;
CREATE TABLE s.t (a int, b int NOT NULL);
CREATE INDEX i ON s.t (a);
ALTER TABLE s.t OWNER TO owner;
SET ROLE owner;
-- Refused: they need room in the schema.
CREATE INDEX i2 ON s.t (b);
ALTER TABLE s.t ADD PRIMARY KEY (a);
ALTER TABLE s.t ADD UNIQUE (b);
ALTER TABLE s.t ADD COLUMN c serial;
ALTER TABLE s.t ADD COLUMN c int UNIQUE;
ALTER TABLE s.t ADD COLUMN c int GENERATED ALWAYS AS IDENTITY;
ALTER TABLE s.t ALTER COLUMN b ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE s.t RENAME TO t2;
ALTER INDEX s.i RENAME TO i2;
ALTER TABLE s.t SET SCHEMA public;
-- Allowed: they change the table itself.
ALTER TABLE s.t ADD COLUMN c int DEFAULT 1 CHECK (c > 0);
ALTER TABLE s.t RENAME COLUMN c TO d;
ALTER TABLE s.t ALTER COLUMN a TYPE bigint;
ALTER TABLE s.t ADD CONSTRAINT positive CHECK (b > 0);
ALTER TABLE s.t RENAME CONSTRAINT positive TO above_zero;
COMMENT ON TABLE s.t IS 'mine';
REINDEX TABLE s.t;
DROP INDEX s.i;
DROP TABLE s.t;
