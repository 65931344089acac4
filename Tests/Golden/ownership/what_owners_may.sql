-- ALTER, DROP, CREATE INDEX, COMMENT, TRUNCATE of others' work: the owner's rights cannot be granted, only
-- shared by membership in the owning role.
CREATE ROLE owners;
CREATE ROLE ann;
CREATE ROLE bob;
GRANT CREATE ON SCHEMA public TO owners;
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO owners;
GRANT ALL ON t TO bob;
SET ROLE bob;
ALTER TABLE t ADD COLUMN b text;
ALTER TABLE t RENAME TO u;
ALTER TABLE t ALTER COLUMN a SET NOT NULL;
CREATE INDEX ON t (a);
COMMENT ON COLUMN t.a IS 'a';
DROP TABLE t;
RESET ROLE;
GRANT owners TO ann;
SET ROLE ann;
ALTER TABLE t ADD COLUMN b text;
CREATE INDEX ON t (a);
COMMENT ON COLUMN t.a IS 'a';
ALTER TABLE t RENAME COLUMN b TO c;
DROP TABLE t;
RESET ROLE;
