-- ADD COLUMN fills the rows that are there with its default, checks its constraints against them, and IF NOT EXISTS only tells.
CREATE TABLE t (a int);
INSERT INTO t VALUES (1), (2);
ALTER TABLE t ADD b text DEFAULT 'new', ADD COLUMN c int GENERATED ALWAYS AS (a * 10) STORED;
ALTER TABLE t ADD d int NOT NULL;
ALTER TABLE t ADD d int CHECK (d > 0) DEFAULT 0;
ALTER TABLE t ADD d int UNIQUE DEFAULT 1;
ALTER TABLE t ADD a int;
ALTER TABLE t ADD IF NOT EXISTS a text;
ALTER TABLE t ADD e int GENERATED ALWAYS AS IDENTITY;
ALTER TABLE t ADD f serial PRIMARY KEY;
ALTER TABLE t ADD g nope;
ALTER TABLE t ADD ctid int;
ALTER TABLE nope ADD a int;
ALTER TABLE IF EXISTS nope ADD a int;
SELECT * FROM t ORDER BY a;
