-- What ALTER TABLE does to a parent's columns it does to the children's; an inherited column cannot be changed on its own.
CREATE TABLE a (x int);
CREATE TABLE b (y int) INHERITS (a);
ALTER TABLE ONLY a ADD COLUMN v int;
ALTER TABLE b ADD COLUMN v int;
ALTER TABLE a ADD COLUMN v int;
ALTER TABLE a ADD COLUMN y bigint;
ALTER TABLE b DROP COLUMN x;
ALTER TABLE b RENAME COLUMN x TO xx;
ALTER TABLE ONLY a RENAME COLUMN x TO xx;
ALTER TABLE b ALTER COLUMN x TYPE bigint;
ALTER TABLE ONLY a ALTER COLUMN x TYPE bigint;
ALTER TABLE a ALTER COLUMN x TYPE bigint;
ALTER TABLE a RENAME COLUMN x TO xx;
ALTER TABLE a ALTER COLUMN xx SET DEFAULT 7;
\d b
-- a column that the child has on its own as well stays there
ALTER TABLE a DROP COLUMN v;
ALTER TABLE a DROP COLUMN xx;
\d b
