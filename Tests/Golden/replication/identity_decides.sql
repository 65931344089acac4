-- What identifies the rows of a published table decides whether they may be updated and deleted: the primary key, with FULL the
-- whole row, with NOTHING nothing; and a list of columns must hold it.
CREATE TABLE named (id int PRIMARY KEY, a int, b text);
CREATE TABLE bare (a int, b text);
CREATE TABLE late (id int PRIMARY KEY DEFERRABLE, a int);
INSERT INTO named VALUES (1, 1, 'x'); INSERT INTO bare VALUES (1, 'x'); INSERT INTO late VALUES (1, 1);
SET client_min_messages = error;
CREATE PUBLICATION news FOR TABLE named, bare, late;
RESET client_min_messages;
-- By default the primary key identifies rows, unless it is deferrable.
UPDATE named SET a = 2;
UPDATE bare SET a = 2;
DELETE FROM bare;
UPDATE late SET a = 2;
INSERT INTO bare VALUES (2, 'y');
-- With FULL the whole row does, with NOTHING nothing.
ALTER TABLE bare REPLICA IDENTITY FULL;
UPDATE bare SET a = 3;
ALTER TABLE named REPLICA IDENTITY NOTHING;
UPDATE named SET a = 3;
DELETE FROM named;
MERGE INTO named USING bare ON true WHEN MATCHED THEN DELETE;
ALTER TABLE named REPLICA IDENTITY DEFAULT;
UPDATE named SET a = 4;
-- A list of columns must hold what identifies rows; of the whole row none does.
SET client_min_messages = error;
CREATE PUBLICATION part FOR TABLE named (a), bare (a, b);
RESET client_min_messages;
UPDATE named SET a = 5;
UPDATE bare SET a = 5;
ALTER TABLE bare REPLICA IDENTITY NOTHING;
UPDATE bare SET a = 6;
-- Materialized views have an identity too, views have none.
CREATE MATERIALIZED VIEW kept AS SELECT 1 AS a; CREATE VIEW seen AS SELECT 1 AS a;
ALTER MATERIALIZED VIEW kept REPLICA IDENTITY FULL;
ALTER MATERIALIZED VIEW kept ALTER COLUMN a SET STATISTICS 10;
ALTER TABLE kept ALTER COLUMN a SET STORAGE plain;
ALTER VIEW seen REPLICA IDENTITY FULL;
ALTER TABLE seen REPLICA IDENTITY FULL;
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE far (a int) SERVER s;
ALTER TABLE far REPLICA IDENTITY FULL;
SELECT relname, relreplident FROM pg_class WHERE relname IN ('named', 'bare', 'late', 'kept', 'seen', 'far') ORDER BY 1;
