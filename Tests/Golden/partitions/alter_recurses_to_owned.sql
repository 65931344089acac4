-- A command of ALTER TABLE that reaches partitions needs the ownership of each of them.
CREATE ROLE top;
CREATE ROLE leaf;
GRANT CREATE ON SCHEMA public TO top, leaf;
SET ROLE top;
CREATE TABLE p (a int, b text) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
RESET ROLE;
ALTER TABLE p1 OWNER TO leaf;
SET ROLE top;
ALTER TABLE p ADD COLUMN c int;
ALTER TABLE p DROP COLUMN b;
ALTER TABLE p RENAME COLUMN b TO bb;
ALTER TABLE p ALTER COLUMN b SET NOT NULL;
ALTER TABLE p ADD CHECK (a > 0);
ALTER TABLE p ALTER COLUMN b SET DEFAULT 'x';
-- what stays with the partitioned table, or makes new things, needs only that one
ALTER TABLE p ENABLE ROW LEVEL SECURITY;
CREATE INDEX p_b ON p (b);
TRUNCATE p;
TRUNCATE p1;
DROP TABLE p;
RESET ROLE;
SELECT count(*) FROM pg_class WHERE relname = 'p1';
