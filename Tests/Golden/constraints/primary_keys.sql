-- A table has one primary key, whose columns are NOT NULL; a key may not name a column twice or a missing one.
CREATE TABLE t (a int, b int, PRIMARY KEY (a, b));
INSERT INTO t VALUES (1, NULL);
INSERT INTO t VALUES (1, 1), (1, 1);
CREATE TABLE u (a int PRIMARY KEY, b int PRIMARY KEY);
CREATE TABLE u (a int, PRIMARY KEY (a, a));
CREATE TABLE u (a int, PRIMARY KEY (nope));
CREATE TABLE u (a int, UNIQUE (a, a));
CREATE TABLE u (a json PRIMARY KEY);
ALTER TABLE t ADD PRIMARY KEY (a);
ALTER TABLE t DROP CONSTRAINT t_pkey, ADD CONSTRAINT other PRIMARY KEY (b);
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 't'::regclass ORDER BY 1;
ALTER TABLE t DROP CONSTRAINT nope;
ALTER TABLE t DROP CONSTRAINT IF EXISTS nope;
