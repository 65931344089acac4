-- NOT NULL is a constraint with a name that can be given, shown, renamed and dropped.
CREATE TABLE t (a int CONSTRAINT must NOT NULL, b int NOT NULL, c int, CONSTRAINT needs_c NOT NULL c);
SELECT conname, contype, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 't'::regclass ORDER BY 1;
ALTER TABLE t RENAME CONSTRAINT must TO should;
ALTER TABLE t DROP CONSTRAINT should;
INSERT INTO t VALUES (NULL, 1, 1);
INSERT INTO t VALUES (1, NULL, 1);
ALTER TABLE t ALTER b DROP NOT NULL;
ALTER TABLE t ADD CONSTRAINT again NOT NULL a;
DELETE FROM t;
ALTER TABLE t ADD CONSTRAINT again NOT NULL a;
ALTER TABLE t ADD PRIMARY KEY (a);
ALTER TABLE t DROP CONSTRAINT again;
ALTER TABLE t ALTER a DROP NOT NULL;
SELECT conname, contype FROM pg_constraint WHERE conrelid = 't'::regclass ORDER BY 1;
