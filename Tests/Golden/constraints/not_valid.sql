-- NOT VALID leaves the rows that are there unchecked, new rows are checked, and VALIDATE CONSTRAINT looks at all.
CREATE TABLE t (a int);
CREATE TABLE p (a int PRIMARY KEY);
INSERT INTO t VALUES (-1);
ALTER TABLE t ADD CONSTRAINT positive CHECK (a > 0);
ALTER TABLE t ADD CONSTRAINT positive CHECK (a > 0) NOT VALID;
ALTER TABLE t ADD CONSTRAINT known FOREIGN KEY (a) REFERENCES p NOT VALID;
INSERT INTO t VALUES (-2);
SELECT conname, convalidated, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 't'::regclass ORDER BY 1;
ALTER TABLE t VALIDATE CONSTRAINT positive;
ALTER TABLE t VALIDATE CONSTRAINT known;
DELETE FROM t;
ALTER TABLE t VALIDATE CONSTRAINT positive;
ALTER TABLE t VALIDATE CONSTRAINT known;
ALTER TABLE t VALIDATE CONSTRAINT nope;
SELECT conname, convalidated FROM pg_constraint WHERE conrelid = 't'::regclass ORDER BY 1;
