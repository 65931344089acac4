-- ALTER COLUMN TYPE first looks at the whole family: ownership and partition keys of the parts come before views and policies of
-- the parent.
CREATE ROLE alice;
CREATE TABLE parts (a int, b int) PARTITION BY LIST (a);
CREATE TABLE part PARTITION OF parts DEFAULT PARTITION BY LIST (b);
CREATE POLICY positive ON parts USING (b > 0);
CREATE VIEW shown AS SELECT b FROM parts;
ALTER TABLE parts ALTER b TYPE bigint;
ALTER TABLE parts ALTER a TYPE bigint;
CREATE TABLE base (a int);
CREATE TABLE derived () INHERITS (base);
CREATE POLICY positive ON base USING (a > 0);
ALTER TABLE base OWNER TO alice;
SET ROLE alice;
ALTER TABLE base ALTER a TYPE bigint;
RESET ROLE;
ALTER TABLE derived OWNER TO alice;
SET ROLE alice;
ALTER TABLE base ALTER a TYPE bigint;
