-- A composite type cannot hold itself, by whatever arrays, domains and other types.
CREATE TYPE c AS (x int);
ALTER TYPE c ADD ATTRIBUTE y c;
ALTER TYPE c ADD ATTRIBUTE y c[];
CREATE DOMAIN d AS c;
ALTER TYPE c ADD ATTRIBUTE y d;
ALTER TYPE c ADD ATTRIBUTE y d[];
CREATE TYPE around AS (a d[]);
ALTER TYPE c ADD ATTRIBUTE y around;
ALTER TYPE c ALTER ATTRIBUTE x TYPE around;
CREATE TABLE t (a int);
ALTER TABLE t ADD b t;
ALTER TABLE t ADD b t[];
ALTER TABLE t ADD b around;
SELECT NULL::t, ROW(NULL)::around;
