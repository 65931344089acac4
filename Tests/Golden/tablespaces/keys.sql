-- The index of a primary key or unique constraint takes CREATE on its tablespace, written or default_tablespace; a partition's goes where the parent's is, unasked.
CREATE ROLE alice;
SET allow_in_place_tablespaces = on;
CREATE TABLESPACE fast LOCATION '';
CREATE TABLESPACE slow LOCATION '';
GRANT CREATE ON SCHEMA public TO alice;
GRANT CREATE ON TABLESPACE slow TO alice;
SET ROLE alice;
CREATE TABLE t1 (x int PRIMARY KEY USING INDEX TABLESPACE fast);
CREATE TABLE t1 (x int, UNIQUE (x) USING INDEX TABLESPACE fast);
CREATE TABLE t1 (x int PRIMARY KEY USING INDEX TABLESPACE gone);
CREATE TABLE t1 (x int PRIMARY KEY USING INDEX TABLESPACE slow, y int);
ALTER TABLE t1 ADD UNIQUE (y) USING INDEX TABLESPACE fast;
ALTER TABLE t1 ADD UNIQUE (y) USING INDEX TABLESPACE slow;
ALTER TABLE t1 ADD COLUMN z int UNIQUE USING INDEX TABLESPACE fast;
SET default_tablespace = fast;
CREATE TABLE t2 (x int PRIMARY KEY) TABLESPACE slow;
CREATE TABLE t2 (x int PRIMARY KEY USING INDEX TABLESPACE slow) TABLESPACE slow;
CREATE TEMP TABLE t3 (x int PRIMARY KEY);
RESET default_tablespace;
CREATE TABLE p (x int PRIMARY KEY USING INDEX TABLESPACE slow) PARTITION BY LIST (x);
CREATE INDEX i ON p (x) TABLESPACE slow;
RESET ROLE;
REVOKE CREATE ON TABLESPACE slow FROM alice;
SET ROLE alice;
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE l (LIKE t1 INCLUDING INDEXES);
CREATE TABLE l (LIKE t1);
ALTER TABLE t1 ALTER x TYPE bigint;
SELECT relname, spcname FROM pg_class c LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'i', 'I') ORDER BY 1;
\d t1
