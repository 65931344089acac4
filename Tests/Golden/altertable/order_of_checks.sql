-- What ALTER TABLE looks at first: the new type, and whether values can be cast to it, before the owners of the children;
-- the options of an identity's sequence before the right to make it.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE SCHEMA s;
GRANT USAGE ON SCHEMA s TO ann;
CREATE TABLE s.parent (a text, n int NOT NULL);
CREATE TABLE s.child () INHERITS (s.parent);
CREATE TABLE s.single (a text, n int NOT NULL);
ALTER TABLE s.parent OWNER TO ann;
ALTER TABLE s.single OWNER TO ann;
ALTER TABLE s.child OWNER TO bob;
SET ROLE ann;
ALTER TABLE s.parent ALTER a TYPE nothing;
ALTER TABLE s.parent ALTER a TYPE int;
ALTER TABLE s.parent ALTER a TYPE int USING b;
ALTER TABLE s.parent ALTER a TYPE varchar;
ALTER TABLE ONLY s.parent ALTER a TYPE int;
ALTER TABLE ONLY s.parent ALTER a TYPE varchar;
ALTER TABLE s.single ALTER a ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE s.single ALTER xmin ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE s.single ALTER n ADD GENERATED ALWAYS AS IDENTITY (INCREMENT 0);
ALTER TABLE s.single ALTER n ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE s.single ADD i text GENERATED ALWAYS AS IDENTITY;
ALTER TABLE s.single ADD i int GENERATED ALWAYS AS IDENTITY (INCREMENT 0);
ALTER TABLE s.single ADD i int GENERATED ALWAYS AS IDENTITY;
RESET ROLE;
-- A composite type takes the name of a relation, of a sequence too.
CREATE SEQUENCE q;
CREATE TYPE q AS (a int);
CREATE TYPE single AS (a int);
CREATE TYPE single AS (a int);
-- Columns of indexes keep their names, whatever becomes of the table's.
CREATE INDEX i ON s.single (a) INCLUDE (n);
ALTER TABLE s.single RENAME a TO b;
SELECT attname FROM pg_attribute WHERE attrelid = 's.i'::regclass ORDER BY attnum;
