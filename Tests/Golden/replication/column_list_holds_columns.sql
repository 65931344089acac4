-- A publication's list of columns holds the columns: they cannot be dropped, nor get another type.
CREATE TABLE t (a int, b int, c int);
SET client_min_messages = error;
CREATE PUBLICATION p FOR TABLE t (a, b);
ALTER TABLE t ALTER a TYPE bigint;
ALTER TABLE t ALTER c TYPE bigint;
ALTER TABLE t DROP COLUMN b;
ALTER TABLE t DROP COLUMN c;
ALTER TABLE t DROP COLUMN b CASCADE;
SELECT * FROM pg_publication_tables;
